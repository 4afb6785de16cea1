import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdownReports } from '../../../src/import/markdown/reports.ts';
import { read } from './read.ts';

const FILE = '2024-03-05-orders.md';

function bodyOf(text: string): string {
  return read(text, FILE).incidents[0]?.body ?? '';
}

test.each([
  'Under `<60` and {braces}, <placeholders>, {{< track >}} and {% liquid %}.',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '```nosuchlanguage\n<b>code</b>\n```',
  'A setext heading\n----------------\n\n- [ ] a task\n',
  '<!-- a comment -->\n\nWords.',
  '[elsewhere](https://example.com) and <mailto:a@example.com>',
  '# Orders\n\n[below](#why)\n\n## Why\n\nBecause.',
])('%j stays as it is', (text) => {
  expect(bodyOf(text)).toBe(`${text.trimEnd()}\n`);
});

test.each([
  ['[the plan](../plan.pdf)', 'the plan (`../plan.pdf`)\n'],
  ['[](/nowhere)', '`/nowhere`\n'],
  ['[gone](#nowhere)', 'gone (`#nowhere`)\n'],
  ['[run](javascript:alert)', 'run (`javascript:alert`)\n'],
  ['[**bold** word][plan]\n\n[plan]: ./plan.md', '**bold** word (`./plan.md`)\n'],
  ['<a href="/nowhere">words</a>', '<a >words</a>\n'],
  ['<details>\n<summary>Log</summary>', '<details>\n<summary>Log</summary>\n\n</details>\n'],
  ['Words\n\n<!-- open', 'Words\n\n<!-- open\n-->\n'],
  ['<<<<<<< HEAD\nWords', '\\<<<<<<< HEAD\nWords\n'],
])('%j becomes %j', (text, body) => {
  expect(bodyOf(text)).toBe(body);
});

test('pictures are put beside the report, each once, and say what their file is called where they said nothing', () => {
  const text =
    '![Load](img/load.png)\n\n![](<img/error rate.png>)\n\n![Load](img/load.png) ![x](https://example.com/a/load.png)\n\n<img src="img/load.png">\n';
  const [incident] = read(text, `reports/${FILE}`).incidents;
  expect(incident?.body).toBe(
    '![Load](./load.png)\n\n![error rate](./error-rate.png)\n\n![Load](./load.png) ![x](./load-2.png)\n\n<img src="./load.png" alt="load">\n',
  );
  expect(incident?.attachments).toEqual([
    { name: 'load.png', from: 'reports/img/load.png' },
    { name: 'error-rate.png', from: 'reports/img/error rate.png' },
    { name: 'load-2.png', from: 'https://example.com/a/load.png' },
  ]);
});

test('links between reports lead to their new addresses', () => {
  const files = [
    { path: 'a/2024-03-05-one.md', text: '# One\n\nSee [the other](../b/2024-03-06-two.md#why).\n' },
    { path: 'b/2024-03-06-two.md', text: '# Two\n\nSee [the first](/a/2024-03-05-one).\n' },
  ];
  const { incidents } = parseMarkdownReports(files, {});
  expect(incidents.map(({ body }) => /\((.*)\)/.exec(body)?.[1])).toEqual([
    '/incidents/2024-03-06-two/',
    '/incidents/2024-03-05-one/',
  ]);
});

/** Pieces of reports, as they stand beside each other in any order. */
const PIECES = [
  '# Orders',
  '## Timeline',
  '### 16:32',
  '- 09:58 UTC *failed* `now`',
  '| Time | Event |\n|---|---|\n| 10:00 | gone |',
  '12:45 PM: words follow',
  '[link](./x.md) and ![pic](p.png)',
  '```\n10:00 log\n```',
  '<img src=x.png> <br> text',
  '> quoted 10:10 words',
  '**Severity:** high',
  'see [ref] and [ref][]\n\n[ref]: ./y',
  '<details>',
  '1. 11.20, 11.25 dots',
  '&amp; \\* escapes 08:00',
] as const;

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test('whatever a report is made of, no word of it is lost, and it is read twice alike', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 20 })), {
        maxLength: 12,
      }),
      fc.constantFrom('\n\n', '\n', '\r\n'),
      (pieces, joint) => {
        const text = pieces.join(joint);
        const record = read(text, FILE, { timezone: 'UTC' });
        expect(record).toEqual(read(text, FILE, { timezone: 'UTC' }));
        const [incident] = record.incidents;
        if (!incident) return;
        const { body: source } = incident.origin as { body: string };
        const kept = new Set(
          words(`${incident.body} ${incident.attachments.map(({ from }) => from).join(' ')}`),
        );
        const names = new Set(['href', 'src']);
        expect(words(source).filter((word) => !kept.has(word) && !names.has(word))).toEqual([]);
      },
    ),
    { numRuns: 150, seed: 7 },
  );
});
