import { z } from 'astro/zod';
import {
  aliases,
  language,
  line,
  list,
  markdownLine,
  publication,
  recurrence,
  reference,
  time,
  timezone,
} from './fields.ts';
import { source } from './source.ts';
import { UpdateSchema } from './update.ts';

const MaintenanceUpdateSchema = UpdateSchema.extend({
  ends: time(
    'The new end, when the work takes longer; a clock time follows `at`. In a recurring window, this moves the occurrence in progress.',
  ).optional(),
});

/** The frontmatter of `content/maintenance/<slug>.mdx`. */
export const MaintenanceSchema = z.strictObject({
  title: line('What is being done, in customers’ words.'),
  summary: markdownLine('What customers will notice, in a sentence or two; a line of Markdown.').optional(),
  services: list(reference('The id of one of the site’s `services`.'), 'The services under maintenance.'),
  starts: time('When it begins, with its date. A time without an offset is in `timezone`.'),
  ends: time('When it ends; a clock time follows `starts`.'),
  timezone: timezone("The IANA zone of this file's times. Default: the site's.").optional(),
  every: recurrence('An RFC 5545 recurrence rule, when the window repeats.').optional(),
  updates: list(
    MaintenanceUpdateSchema,
    'What customers were told, oldest first; `resolved` ends the work, even early.',
  ),
  cancelled: z
    .boolean()
    .default(false)
    .meta({ description: 'True: it will not take place. Default: `false`.' }),
  language,
  aliases,
  ...publication,
  source,
});
