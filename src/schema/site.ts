import { z } from 'astro/zod';
import { isLanguageTag } from '../domain/languages.ts';
import { TOOLS } from '../domain/tools.ts';
import {
  aliases,
  checked,
  date,
  id,
  line,
  link,
  list,
  number,
  siteAddress,
  time,
  timezone,
  webAddress,
  word,
} from './fields.ts';
import { foreignId, sourceName } from './source.ts';
import { spokenLine } from './spoken.ts';

const ServiceSchema = z.strictObject({
  id: id('The word by which incidents refer to it; part of its address.'),
  name: spokenLine('Its name, as customers know it.'),
  group: spokenLine(
    'The heading it is listed under; services without one come first. Write ` / ` for a heading within a heading: `Europe / Paris`.',
  ).optional(),
  description: spokenLine('What it does, in a few words.').optional(),
  since: date('The first day with data: history before it is unknown, never green.').optional(),
  until: date('The last day it was offered.').optional(),
  hidden: z.boolean().default(false).meta({
    description:
      'True: its row is shown only if something affected it when the site was built; the sentence at the top names it at any time. Default: `false`.',
  }),
  aliases,
  source: z
    .strictObject({
      from: sourceName,
      id: foreignId('What it is called there: in the API, its component keeps this id.'),
    })
    .optional()
    .meta({ description: 'What it was called where the site came from, written by `npm run import`.' }),
});

/** The severities of a site that lists none, the worst first. */
export const SEVERITIES = ['critical', 'major', 'minor', 'notice'] as const;

/** The causes of a site that lists none. */
export const CAUSES = [
  ...(['software-defect', 'configuration-change', 'deployment', 'capacity', 'third-party'] as const),
  ...(['network', 'hardware', 'data', 'security', 'unknown'] as const),
];

const MoveSchema = z.strictObject({
  from: z.enum(TOOLS).meta({ description: 'The tool, by its name.' }),
  slug: checked((value) => /^[\w.-]{1,100}$/.test(value), {
    expected: 'the part of the address that names the page',
    remedy: 'Write `main` for a page that was at `/status/main`.',
  })
    .optional()
    .meta({
      description:
        'For `uptime-kuma`: the name of the page in its address, `/status/<slug>`. Default: `default`.',
    }),
});

/** One tool is short for a list of it, and its name for no more than where a site came from. */
function toMoves(value: unknown): unknown {
  const moves = Array.isArray(value) ? value : [value];
  return moves.map((move) => (typeof move === 'string' ? { from: move } : move));
}

/** `content/site.yaml`. */
export const SiteSchema = z.strictObject({
  name: spokenLine('The name of your company or product.'),
  url: siteAddress('Where the site is published, including any base path.'),
  description: spokenLine(
    'What the site is, for search engines and feeds. Default: made from the name.',
  ).optional(),
  locale: languageTag().optional().meta({
    description:
      "BCP 47 tag of the site's language: of its own words, dates and numbers. Words are there in [25 languages](languages.md); where yours is not among them they are English. Default: `en`.",
  }),
  locales: z
    .array(languageTag(mayBeFolder).meta({ description: 'The tag of a language.' }))
    .min(1)
    .optional()
    .meta({
      description:
        'The languages in which the site is published, as BCP 47 tags: `[en, de, ja]`. The first is that of the reports and is at `url`; each other has all pages [below its tag](languages.md#several-languages), such as `/de/`. Default: `locale` alone.',
    }),
  timezone: timezone(
    'The zone of incidents that name none, and of the days in the history. Default: `UTC`.',
  ).default('UTC'),
  logo: z
    .preprocess(
      (value) => (typeof value === 'string' ? { light: value, dark: value } : value),
      z.strictObject({
        light: line('The logo on a light background, a path below `public/`.'),
        dark: line('The logo on a dark background, a path below `public/`.'),
      }),
    )
    .optional()
    .meta({
      description: 'Your logo below `public/`: one path, or one for `light` and one for `dark`.',
      editor: {
        anyOf: [
          { type: 'string' },
          {
            type: 'object',
            properties: { light: { type: 'string' }, dark: { type: 'string' } },
            required: ['light', 'dark'],
            additionalProperties: false,
          },
        ],
      },
    }),
  colour: checked((value) => /^#[0-9a-f]{6}$/i.test(value), {
    expected: 'a colour such as `"#2457d6"`',
    remedy: 'Write `#` and six hexadecimal digits, in quotation marks.',
  })
    .default('#2457d6')
    .meta({ description: 'The accent colour, `"#rrggbb"` in quotation marks. Default: `"#2457d6"`.' }),
  links: list(
    z.strictObject({ label: spokenLine('The words of the link.'), url: link('Where it leads.') }),
    'Links in the header.',
  ),
  support: link('Where customers get help: a web address or `mailto:`.').optional(),
  repository: webAddress("The repository's web address, for links to the history of each report.").optional(),
  services: list(ServiceSchema, 'The parts of the product that customers can name, in order.'),
  severities: z
    .array(
      z.strictObject({
        id: id('The word by which incidents refer to it.'),
        label: spokenLine('What readers see.'),
        order: number('1 is the worst.', [1, 99]),
      }),
    )
    .optional()
    .meta({ description: 'How serious incidents can be. Default: `critical`, `major`, `minor`, `notice`.' }),
  causes: z
    .array(
      z.strictObject({
        id: id('The word by which incidents refer to it.'),
        label: spokenLine('What readers see.'),
      }),
    )
    .optional()
    .meta({
      description: `Why incidents happen. Default: ${CAUSES.map((cause) => `\`${cause}\``).join(', ')}.`,
    }),
  uptimeWeights: z
    .strictObject({
      degraded: number('For `degraded`. Default: 0.', [0, 1]).default(0),
      partialOutage: number('For `partial-outage`. Default: 0.3.', [0, 1]).default(0.3),
      majorOutage: number('For `major-outage`. Default: 1.', [0, 1]).default(1),
    })
    .prefault({})
    .meta({ description: 'How much an impact counts as downtime, 0 to 1.' }),
  movedFrom: z
    .preprocess((value) => (value === undefined ? value : toMoves(value)), z.array(MoveSchema).default([]))
    .meta({
      description: `Where the site came from, one or a list of ${TOOLS.map((tool) => `\`${tool}\``).join(', ')}: it answers at the addresses that its pages, feeds and data had there.`,
      editor: {
        anyOf: [
          { enum: TOOLS },
          {
            type: 'array',
            items: {
              anyOf: [
                { enum: TOOLS },
                {
                  type: 'object',
                  properties: { from: { enum: TOOLS }, slug: { type: 'string' } },
                  required: ['from'],
                  additionalProperties: false,
                },
              ],
            },
          },
        ],
      },
    }),
  components: z
    .record(
      z.string(),
      z.strictObject({
        file: checked((value) => /^(?:\.\/)?(?:components|src)\/(?!.*\/\.\.\/).+\.astro$/.test(value), {
          expected: 'a file such as `components/Callout.astro`',
          remedy:
            'Keep it below `components/` or `src/`, and write its path from the folder of astro.config.mjs.',
        })
          .transform((value) => value.replace(/^\.\//, ''))
          .meta({ description: 'Where it is, below `components/` or `src/`.', type: 'string' }),
        children: z.boolean().default(false).meta({
          description: 'True: text stands between its tags. Default: `false`.',
        }),
        props: z
          .record(
            z.string(),
            z.strictObject({
              type: z.enum(['text', 'number', 'flag']).default('text').meta({
                description: 'What it holds; a `flag` is `true` or `false`. Default: `text`.',
              }),
              words: z
                .array(word('One of the words that it may be.'))
                .min(1)
                .optional()
                .meta({ description: 'The words that it may be, where there are only a few.' }),
              required: z.boolean().default(false).meta({
                description: 'True: it can’t be left out. Default: `false`.',
              }),
            }),
          )
          .default({})
          .meta({ description: 'What authors may write in its tag, by name.' }),
      }),
    )
    .default({})
    .meta({
      description: 'Components of your own that authors may use in reports, by the names that they write.',
    }),
  clock: time(
    'Freezes “now”, with its date, so that an example stays as it was; the page says so.',
  ).optional(),
  cards: z.enum(['light', 'dark']).default('light').meta({
    description: 'Share images are `light` or `dark`. Default: `light`.',
  }),
  ownerPages: z.boolean().default(false).meta({
    description:
      'True: each owner of promises has a page with all of them, at `/promises/owners/<owner>/`. Default: `false`.',
  }),
  staleAfterHours: number(
    'Hours after which a page warns that it may be out of date. Default: 48.',
    [1, 8760],
  ).default(48),
  rules: z
    .record(z.string(), z.enum(['error', 'warning', 'advice', 'off']))
    .default({})
    .meta({
      description:
        'How severe each rule of the check is here, by its name: `error`, `warning`, `advice` or `off`.',
    }),
});

export type SiteInput = z.output<typeof SiteSchema>;

function languageTag(accepts = isLanguageTag) {
  return checked(accepts, {
    expected: 'a language tag such as `en` or `de-CH`',
    remedy: 'Write the language, and the country after a hyphen if it matters.',
  });
}

/** All pages of a language lie below its tag: three letters that are a folder of ours are none. */
function mayBeFolder(value: string): boolean {
  return isLanguageTag(value) && /^(?!api$)[a-z]{2,3}(?:-|$)/i.test(value);
}
