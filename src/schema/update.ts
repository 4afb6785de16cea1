import { z } from 'astro/zod';
import { markdown, time } from './fields.ts';

/** What customers were told, and when. */
export const UpdateSchema = z.strictObject({
  at: time('When it was posted.'),
  status: z.enum(['investigating', 'identified', 'monitoring', 'resolved', 'update']).default('update').meta({
    description:
      'Where the incident stood. `investigating`: something is wrong, not yet known why. `identified`: the cause is known. `monitoring`: a fix is in place. `resolved`: it is over. `update`: news that leaves the status as it was. Default: `update`.',
  }),
  text: markdown('What customers were told, as Markdown.'),
  next: time('When the next update was promised; a clock time follows `at`.').optional(),
});
