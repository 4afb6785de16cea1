import { z } from 'astro/zod';
import { text } from './fields.ts';

/** `content/glossary.yaml`: terms and what they mean, for `<Term>` and for the check of acronyms. */
export const GlossarySchema = z
  .record(z.string(), text('What the term means, in one sentence.'))
  .meta({ description: 'Terms and what they mean.' });
