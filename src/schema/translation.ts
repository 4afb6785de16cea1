import { z } from 'astro/zod';
import { checked, id, line, list, markdown, markdownLine, publication, time } from './fields.ts';
import { IncidentSchema, toEntry } from './incident.ts';
import { MaintenanceSchema } from './maintenance.ts';
import { PageSchema } from './page.ts';
import { foreignId } from './source.ts';

const AT = 'Of which it is, by its time: any way to write that moment will do.';

const { ignore } = publication;

/** What every translation has besides its words. */
const about = {
  of: checked((value) => /^[a-p]{12}$/.test(value), {
    expected: 'the twelve letters that `npm run new -- translate` wrote',
    remedy: 'Copy it from what the check says, once the translation is as the original is.',
  })
    .optional()
    .meta({
      description:
        'A digest of the original’s words, written by `npm run new -- translate`: while it fits, the translation is up to date.',
    }),
  draft: z.boolean().default(false).meta({
    description: 'True: readers see the original until the translation is done. Default: `false`.',
  }),
  ignore,
};

const UpdateWordsSchema = z.strictObject({
  at: time(AT).optional(),
  id: foreignId('Of which it is, by its `id`.').optional(),
  text: markdown('What customers were told, as Markdown.'),
});

const updates = list(UpdateWordsSchema, 'What customers were told, each by its time or its `id`.');

const EntryWordsSchema = z.strictObject({
  at: time(AT),
  text: markdownLine('What happened, as a line of Markdown.'),
});

/** `content/incidents/<date>-<slug>.<language>.mdx`: the words of an incident in another language. */
export const IncidentTranslationSchema = z.strictObject({
  title: line('What customers saw, in one line.'),
  of: about.of,
  summary: markdownLine('What happened in two or three sentences; a line of Markdown.').optional(),
  workaround: markdown('What customers can do until it is over, as Markdown.').optional(),
  impact: list(
    z.strictObject({ label: line('What is counted.'), value: line('How much, in words or figures.') }),
    'The facts that readers look for first, as many and in the order of the original.',
  ),
  updates,
  timeline: list(
    z.preprocess(toEntry, EntryWordsSchema).meta({
      description: 'An entry: `12:00: What happened.`, or `at` and `text`.',
      editor: {
        type: 'object',
        properties: {
          at: { type: ['string', 'number'], description: AT, $comment: 'time' },
          text: { type: ['string', 'number'], description: 'What happened, as Markdown.' },
        },
        additionalProperties: { type: ['string', 'number'] },
      },
    }),
    'What happened, each by its time.',
  ),
  actions: list(
    z.strictObject({
      id: id('Of which it is, by its `id`.').optional(),
      text: markdownLine('What will be done; a line of Markdown.'),
      reason: markdownLine('Why it was given up; a line of Markdown.').optional(),
    }),
    'What you promise to change, each by its `id`. Without one, as many and in the order of the original.',
  ),
  report: z
    .strictObject({
      corrections: list(
        z.strictObject({
          at: time('Of which it is, by its day.'),
          text: markdown('What was wrong and what is right, as Markdown.'),
        }),
        'What was changed after publication, each by its day.',
      ),
    })
    .optional()
    .meta({ description: 'The words about the written part.' }),
  image: z
    .strictObject({ alt: line('What the picture shows, for people who can’t see it.').optional() })
    .optional()
    .meta({ description: 'The words about the picture for the top of the report.' }),
  draft: about.draft,
  ignore,
});

/** `content/maintenance/<slug>.<language>.mdx`: the words about planned work in another language. */
export const MaintenanceTranslationSchema = z.strictObject({
  title: line('What is being done, in customers’ words.'),
  of: about.of,
  summary: markdownLine('What customers will notice; a line of Markdown.').optional(),
  updates,
  draft: about.draft,
  ignore,
});

/** `content/pages/<slug>.<language>.mdx`: the words of a free page in another language. */
export const PageTranslationSchema = z.strictObject({
  title: line('The heading of the page.'),
  of: about.of,
  description: line('What it is about, for search engines.').optional(),
  draft: about.draft,
  ignore,
});

/** The schemas of a translation and of its original, by where it stands. */
export function schemasAt(file: string): { schema: z.ZodType; original: z.ZodType } {
  if (file.startsWith('content/incidents/'))
    return { schema: IncidentTranslationSchema, original: IncidentSchema };
  if (file.startsWith('content/maintenance/'))
    return { schema: MaintenanceTranslationSchema, original: MaintenanceSchema };
  return { schema: PageTranslationSchema, original: PageSchema };
}
