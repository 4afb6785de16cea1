import { z } from 'astro/zod';
import { markdown, time } from './fields.ts';

/** What customers were told, and when. */
export const UpdateSchema = z.strictObject({
  at: time('When it was said.'),
  status: z.enum(['investigating', 'identified', 'monitoring', 'resolved', 'update']).default('update').meta({
    description: 'Where it stood then; `update` adds a word without changing that. Default: `update`.',
  }),
  text: markdown('What customers were told, as Markdown of any blocks.'),
  next: time('When the next word was promised; a clock time follows `at`.').optional(),
});
