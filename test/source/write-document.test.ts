import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IncidentSchema } from '../../src/schema/incident.ts';
import { MaintenanceSchema } from '../../src/schema/maintenance.ts';
import { parseSite } from '../../src/schema/parse-site.ts';
import { parseDocument } from '../../src/source/document.ts';
import { parseIncidentFile } from '../../src/source/parse.ts';
import { toDocumentText, toYaml } from '../../src/source/write-document.ts';

const { site } = parseSite({
  name: 'Acme',
  url: 'https://acme.test',
  services: [
    { id: 'api', name: 'API' },
    { id: 'no', name: 'Norway' },
    { id: '1e3', name: 'Thousand' },
  ],
});

/** What has a meaning to YAML, Markdown or MDX. */
const PIECES = [
  ...[
    '{',
    '}',
    '<',
    '>',
    '#',
    ' #',
    '# ',
    ': ',
    ':',
    '- ',
    '"',
    "'",
    '`',
    '|',
    '>-',
    '&a',
    '*a',
    '!tag',
    '%',
  ],
  ...['@', ',', '[', ']', '?', '? ', '---', '+++', '\\', '\\n', '  ', '\t', '\n', '\n\n', '\n- ', '\r\n'],
  ...[
    'no',
    'yes',
    'null',
    '~',
    'true',
    '1e3',
    '0x1F',
    '2026-01-01',
    '12:05',
    '1_000',
    '.inf',
    '+1h',
    '-',
    '=',
  ],
  ...[
    'word',
    'Über',
    '日本',
    '😀',
    '\u200d',
    '\u00a0',
    '\ufeff',
    'a long sentence about nothing at all',
    '<!-- -->',
  ],
  ...[
    '{{< track "x" >}}',
    '[link](https://a.test/?b=c#d)',
    '<https://a.test>',
    'https://a.test/',
    '/path/',
    '.',
  ],
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''))
  .filter((joined) => joined.replaceAll(/[\p{C}\u2028\u2029]/gu, '').trim() !== '');

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.constantFrom('', '~'))
  .map(([hour, minute, about]) => `${about}2026-03-02 ${two(hour)}:${two(minute)}`);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const service = fc.constantFrom('api', 'no', '1e3');
const impact = fc.constantFrom('degraded', 'partial-outage', 'major-outage');

const incident = fc.record({
  title: text,
  summary: optional(text),
  workaround: optional(text),
  started: fc.constant('2026-03-01 09:00'),
  resolved: optional(fc.constant('2026-03-03 10:00')),
  timezone: optional(fc.constantFrom('Europe/Berlin', 'UTC')),
  severity: optional(fc.constantFrom('major', 'minor')),
  services: fc.oneof(
    fc.uniqueArray(service),
    fc.dictionary(service, impact),
    fc.constant({ api: [{ from: '2026-03-01 09:00', impact: 'degraded' }] }),
  ),
  impact: fc.array(fc.record({ label: text, value: text }), { maxLength: 2 }),
  tags: fc.array(text, { maxLength: 3 }),
  updates: fc.array(
    fc.record({
      at: clock,
      status: optional(fc.constantFrom('investigating', 'resolved', 'update')),
      text,
      services: optional(fc.dictionary(service, impact, { minKeys: 1 })),
    }),
    { maxLength: 3 },
  ),
  timeline: fc.array(
    fc.record({
      at: clock,
      text,
      link: optional(fc.constantFrom('https://a.test/?x={y}#z', '/a b'.slice(0, 2))),
    }),
    { maxLength: 3 },
  ),
  actions: fc.array(fc.record({ text, owner: optional(text), due: optional(fc.constant('2026-04-01')) }), {
    maxLength: 2,
  }),
  report: fc.record({
    authors: fc.array(text, { maxLength: 2 }),
    published: optional(fc.constant('2026-03-05')),
  }),
  draft: optional(fc.boolean()),
  ignore: optional(fc.constant({ 'prose/acronym': 'no' })),
});

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** What an incident is, whichever file it came from. */
function readAs(file: string, written: string) {
  const source = parseIncidentFile({ file, text: written }, site);
  expect(source.document.faults, written).toEqual([]);
  return source;
}

describe('what is written is read back as the same incident', () => {
  test.each(['md', 'mdx'])('.%s', (ending) => {
    fc.assert(
      fc.property(incident, optional(text), (fields, body = '') => {
        const file = `content/incidents/2026-03-01-a.${ending}`;
        const ours = toDocumentText({ schema: IncidentSchema, fields, body });
        // The plainest YAML that there is.
        const plain = `---\n${JSON.stringify(printable(fields))}\n---\n`;
        const [one, other] = [readAs(file, ours), parseIncidentFile({ file, text: plain }, site)];
        expect(one.faults.map(({ path, rule }) => [path, rule])).toEqual(
          other.faults.map(({ path, rule }) => [path, rule]),
        );
        const { hasReport: _, ...incident } = { hasReport: 0, ...one.value };
        const { hasReport: __, ...same } = { hasReport: 0, ...other.value };
        expect(incident, ours).toEqual(same);
        expect(one.document.body.trim()).toBe(
          printable(body)
            .replace(/^(?:[ \t]*\n)+/, '')
            .trim(),
        );
        expect(ours).toBe(toDocumentText({ schema: IncidentSchema, fields, body: one.document.body }));
      }),
      { numRuns: 300 },
    );
  });
});

/** JSON is YAML, but may not hold characters that texts of ours may not. */
function printable<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_key, item) =>
      typeof item === 'string'
        ? item
            .replace(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g, '\n')
            .replace(/[[\p{Cc}--[\t\n]]\p{Cs}\p{Noncharacter_Code_Point}]/gv, '')
        : item,
    ),
  );
}

const EXAMPLE = {
  resolved: '13:30',
  title: 'Checkout failed: for two in five',
  updates: [
    {
      text: 'A gateway is slow.\n\n- Cards work.\n- Vouchers don’t.',
      status: 'investigating',
      services: { checkout: 'degraded', storefront: 'operational' },
      at: '12:10',
    },
  ],
  summary: `${'A defect in our payment gateway crashed its API under load. '.repeat(3)}`,
  started: '2023-04-15 12:00',
  services: { checkout: 'major-outage' },
  tags: ['payments', 'a, b'],
  timeline: [
    { at: '12:00', text: 'It began.' },
    { at: '~12:40', text: 'Found: a defect.', link: 'https://example.com/1' },
  ],
  impact: [{ label: 'Orders', value: '1,200' }],
  severity: undefined,
};

test('fields stand in the order of the schema, in the short forms that authors use', () => {
  const notes = {
    summary: { above: 'In short.' },
    detected: { unset: 'detected: 12:10     # when you first knew' },
    resolved: { behind: 'over' },
    'updates.0.status': { behind: 'or monitoring' },
  };
  expect(toDocumentText({ schema: IncidentSchema, fields: EXAMPLE, notes, body: '\nText.\n\n' })).toBe(`---
title: "Checkout failed: for two in five"
# In short.
summary: >-
  A defect in our payment gateway crashed its API under load. A defect in our payment gateway
  crashed its API under load. A defect in our payment gateway crashed its API under load.
started: 2023-04-15 12:00
# detected: 12:10     # when you first knew
resolved: 13:30 # over
services:
  checkout: major-outage
impact:
  - label: Orders
    value: "1,200"
tags: [payments, "a, b"]
updates:
  - at: 12:10
    status: investigating # or monitoring
    text: |-
      A gateway is slow.

      - Cards work.
      - Vouchers don’t.
    services: { checkout: degraded, storefront: operational }
timeline:
  - 12:00: It began.
  - at: ~12:40
    text: "Found: a defect."
    link: https://example.com/1
---

Text.
`);
});

test('what is a word to one reader of YAML and none to another is in quotation marks', () => {
  const words = ['no', '1e3', '2026-01-01', 'null', '~', 'On', '12:05'];
  for (const title of words) {
    expect(toYaml({ schema: MaintenanceSchema, fields: { title } })).toBe(`title: "${title}"\n`);
  }
});

test('data that the schema does not know comes last, and is written all the same', () => {
  expect(
    toYaml({ schema: MaintenanceSchema, fields: { other: { a: 1 }, title: 'A', none: [], empty: ' ' } }),
  ).toBe('title: A\nother:\n  a: 1\n');
});

test('the body stays as it is, letter by letter', () => {
  const body = '    code {a}\n\ntext  \nmore <b> {{< x >}}\n---\nend';
  const written = toDocumentText({ schema: IncidentSchema, fields: EXAMPLE, body });
  expect(parseDocument({ file: 'a.md', text: written }).body).toBe(`\n${body}\n`);
});
