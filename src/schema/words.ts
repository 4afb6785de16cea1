import { z } from 'astro/zod';
import { line } from './fields.ts';

/** Messages by their keys. */
export const MessagesSchema = z
  .record(z.string(), line('What the site says under this key, in the syntax of MessageFormat 2.'))
  .meta({ description: 'Messages for one language.' });

/** `content/words.yaml`: what the site says in place of our words. */
export const WordsSchema = z
  .record(z.string(), z.union([line('What the site says under this key.'), MessagesSchema]))
  .meta({
    description:
      'What the site says in place of our words, by key; below the tag of a language, for it alone.',
  });

/** The messages of a `words.yaml`, as they are written there. */
export type WrittenWords = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
