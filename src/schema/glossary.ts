import { z } from 'astro/zod';
import { toOneLine } from '../domain/characters.ts';
import { spokenLine } from './spoken.ts';

/** `content/glossary.yaml`: terms and what they mean, for `<Term>` and for the check of acronyms. */
export const GlossarySchema = z
  .record(z.string().overwrite(toOneLine), spokenLine('What the term means, in one sentence.'))
  .meta({ description: 'Terms and what they mean.' });
