import { z } from 'astro/zod';
import { DETECTORS, IMPACT_STATES, IMPACTS } from '../domain/incident.ts';
import {
  aliases,
  date,
  dayOrTime,
  id,
  language,
  line,
  link,
  list,
  markdown,
  markdownLine,
  publication,
  reference,
  time,
  timezone,
} from './fields.ts';
import { source } from './source.ts';
import { IncidentUpdateSchema, impactState } from './update.ts';

const ImpactSchema = z.enum(IMPACTS).meta({
  description: 'What it did to the service: `degraded`, `partial-outage` or `major-outage`.',
});

const EntrySchema = z.strictObject({
  at: time('When it happened.'),
  text: markdownLine('What happened, as a line of Markdown.'),
  link: link('Evidence: a graph, a status message, a change.').optional(),
});

/** `- 12:00 PM: Text.` is short for `- { at: 12:00 PM, text: Text. }`; a `link` may stand below it. */
export function toEntry(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { link, ...rest } = value as Record<string, unknown>;
  const [pair, ...others] = Object.entries(rest);
  if (!pair || others.length > 0 || pair[0] in EntrySchema.shape) return value;
  return { at: pair[0], text: pair[1], ...(link !== undefined && { link }) };
}

/** Services as a list of ids, as a mapping to their impact or to stretches of it, or mixed, become one list. */
function toServices(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) return Object.entries(value).map(toService);
  return value.map((item) => {
    if (typeof item === 'string') return { id: item };
    const [pair, ...others] = typeof item === 'object' && item !== null ? Object.entries(item) : [];
    return pair && others.length === 0 && pair[0] !== 'id' ? toService(pair) : item;
  });
}

function toService([id, impact]: [string, unknown]): object {
  return Array.isArray(impact) && impact.length > 0 ? { id, stretches: impact } : { id, impact };
}

const StretchSchema = z.strictObject({
  from: time('From when on it was so.'),
  impact: impactState('How the service was: `operational`, `degraded`, `partial-outage` or `major-outage`.'),
});

const AffectedServiceSchema = z.strictObject({
  id: z.string(),
  impact: ImpactSchema.default('partial-outage'),
  stretches: z.array(StretchSchema).optional(),
});

const ActionSchema = z.strictObject({
  id: id(
    'What the promise is known by: its anchor on the page is `promise-<id>`, and stays when the text is changed.',
  ).optional(),
  text: markdownLine(
    'What will be done, specific enough for readers to tell when it is; a line of Markdown.',
  ),
  status: z.enum(['planned', 'in-progress', 'done', 'dropped']).optional().meta({
    description:
      'How far along it is: `planned`, `in-progress`, `done` or `dropped`. Default: `done` or `dropped` if the day is given, otherwise `planned`.',
  }),
  owner: line('Who owns it: a team rather than a person.').optional(),
  promised: date(
    'The day it was promised, `YYYY-MM-DD`. Default: the day of the first commit that had it.',
  ).optional(),
  due: date('The day it was promised for, `YYYY-MM-DD`.').optional(),
  done: date(
    'The day it was done, `YYYY-MM-DD`. Default: the day of the first commit in which it was `done`.',
  ).optional(),
  dropped: date(
    'The day it was given up, `YYYY-MM-DD`. Default: the day of the first commit in which it was `dropped`.',
  ).optional(),
  reason: markdownLine('Why it was given up; a line of Markdown.').optional(),
  link: link('The ticket or the change.').optional(),
});

const ReportSchema = z.strictObject({
  stage: z.enum(['preliminary', 'final']).optional().meta({
    description:
      '`preliminary` or `final`. Without it, a report is neither: nothing but this field makes it final. Default: none.',
  }),
  published: dayOrTime(
    'The day the report was first published, `YYYY-MM-DD`, or the moment, with its time. Feeds date the report by it, or by the git history if that is later.',
  ).optional(),
  due: date('The day the next stage was promised for; the check reminds you of it.').optional(),
  authors: list(line('A person or a team.'), 'Who wrote it.'),
  corrections: list(
    z.strictObject({
      at: date('The day of the correction, `YYYY-MM-DD`.'),
      text: markdown('What was wrong and what is right, as Markdown.'),
    }),
    'What was changed after publication, shown on the page and in the feeds.',
  ),
});

/** The frontmatter of `content/incidents/<date>-<slug>.mdx`. */
export const IncidentSchema = z.strictObject({
  title: line('What customers saw, in one line: symptom and service.'),
  summary: markdownLine(
    'What happened in two or three sentences, for lists, feeds and share images; a line of Markdown.',
  ).optional(),
  workaround: markdown(
    'What customers can do until it is over, as Markdown. It stands on top of the page while the incident is open, and below the timeline after.',
  ).optional(),
  started: time(
    'When it began, with its date. A time without an offset is in `timezone`. A day alone, `2018-01-17`, will do where no time is known: the incident then counts, but not how long it lasted.',
  ),
  detected: time('When you first knew of it.').optional(),
  detectedBy: z.enum(DETECTORS).optional().meta({
    description:
      'Who noticed it first: `monitoring`, a `customer`, your `staff`, a `partner` such as a supplier, or `other`.',
  }),
  mitigated: time('When customers were no longer affected.').optional(),
  resolved: time(
    'When it was over. Until it is set the incident is open; but one that has a report and no updates is over a week after it started, at a time that was not recorded.',
  ).optional(),
  timezone: timezone("The IANA zone of this file's times. Default: the site's.").optional(),
  severity: reference('The id of one of the site’s `severities`.').optional(),
  services: z.preprocess(toServices, z.array(AffectedServiceSchema).default([])).meta({
    description:
      'The services affected at the start: a list of ids, or ids with their impact. Default impact: `partial-outage`. How that changed is said by `services` of the updates, or here by a list of stretches in place of the impact, each with `from` and `impact`.',
    editor: {
      anyOf: [
        { type: 'array', items: { type: ['string', 'object'] } },
        {
          type: 'object',
          additionalProperties: {
            anyOf: [
              { enum: ImpactSchema.options },
              {
                type: 'array',
                items: {
                  type: 'object',
                  properties: {
                    from: {
                      type: ['string', 'number'],
                      description: 'From when on it was so.',
                      $comment: 'time',
                    },
                    impact: { enum: IMPACT_STATES, description: 'How the service was.' },
                  },
                  required: ['from', 'impact'],
                  additionalProperties: false,
                },
              },
            ],
          },
        },
      ],
    },
  }),
  impact: list(
    z.strictObject({
      label: line('What is counted, such as “Customers affected”.'),
      value: line('How much, in words or figures.'),
    }),
    'The facts that readers look for first, in order.',
  ),
  cause: reference('The id of one of the site’s `causes`.').optional(),
  tags: list(
    line('A tag.'),
    'Words that readers can filter by. Addresses spell out special characters: `C#` is at `/tags/c-sharp/`.',
  ),
  updates: list(IncidentUpdateSchema, 'What customers were told, oldest first.'),
  timeline: list(
    z.preprocess(toEntry, EntrySchema).meta({
      description: 'An entry: `12:00: What happened.`, or `at`, `text` and `link`.',
      editor: {
        type: 'object',
        properties: {
          at: { type: ['string', 'number'], description: 'When it happened.', $comment: 'time' },
          text: { type: ['string', 'number'], description: 'What happened, as Markdown.' },
          link: { type: 'string', description: 'Evidence: a graph, a status message, a change.' },
        },
        additionalProperties: { type: ['string', 'number'] },
      },
    }),
    'What happened, oldest first.',
  ),
  actions: list(ActionSchema, 'What you promise to change.'),
  report: ReportSchema.prefault({}).meta({ description: 'The facts about the written part.' }),
  language,
  related: list(
    reference('The id of another incident.'),
    'Ids of incidents that readers should see as well.',
  ),
  aliases,
  image: z
    .strictObject({
      file: line(
        "The picture's path from this file, such as `./graph.png`, or from `public/`, such as `/graph.png`.",
      ),
      alt: line('What the picture shows, for people who can’t see it.'),
    })
    .optional()
    .meta({ description: 'A picture for the top of the report.' }),
  diagram: z.enum(['auto', 'timeline', 'gantt', 'none']).default('auto').meta({
    description:
      'How the timeline is drawn: `auto`, `timeline`, `gantt` or `none`. Default: `auto`, which depends on its length.',
  }),
  ...publication,
  source,
});

/** The services that data names at the top, each at its place in the list that the schema makes of them. */
export function servicesNamedIn(
  data: unknown,
): { id?: unknown; impact?: unknown; stretches?: { impact?: unknown }[] }[] {
  const services = typeof data === 'object' && data !== null && 'services' in data ? data.services : [];
  const named = toServices(services);
  return Array.isArray(named) ? named : [];
}

export type IncidentInput = z.output<typeof IncidentSchema>;
