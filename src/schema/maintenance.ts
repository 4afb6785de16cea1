import { z } from 'astro/zod';
import { checked, list, publication, text, time, timezone } from './fields.ts';
import { UpdateSchema } from './update.ts';

const FREQUENCIES = /^FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]+=[A-Z0-9,+:-]+)*$/;

/** The frontmatter of `content/maintenance/<slug>.mdx`. */
export const MaintenanceSchema = z.strictObject({
  title: text('What is done, in the words of customers.'),
  summary: text('What customers will notice, in a sentence or two.').optional(),
  services: list(text('An id from `services` of the site.'), 'The services under maintenance.'),
  starts: time('When it begins, with its date. A time without an offset is in `timezone`.'),
  ends: time('When it ends; a clock time follows `starts`.'),
  timezone: timezone("The IANA zone of this file's times. Default: the site's.").optional(),
  every: checked((value) => FREQUENCIES.test(value), {
    expected: 'a recurrence rule such as `FREQ=WEEKLY;BYDAY=SU`',
    remedy: 'Write it as RFC 5545 does, beginning with `FREQ=` and `DAILY`, `WEEKLY`, `MONTHLY` or `YEARLY`.',
  })
    .optional()
    .meta({ description: 'An RFC 5545 recurrence rule, when the window repeats.' }),
  updates: list(UpdateSchema, 'What customers were told, oldest first.'),
  cancelled: z
    .boolean()
    .default(false)
    .meta({ description: 'True: it does not take place. Default: `false`.' }),
  ...publication,
});

export type MaintenanceInput = z.output<typeof MaintenanceSchema>;
