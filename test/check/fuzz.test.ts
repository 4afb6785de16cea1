import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/check/content.ts';
import { applyEdits } from '../../src/source/apply-edits.ts';
import type { SourceFile } from '../../src/source/document.ts';
import { FIXTURES, listFixtures, toTree } from '../support/fixtures.ts';

const NOW = Date.parse('2024-01-01T00:00:00Z');
const INCIDENT = 'content/incidents/2023-04-15-checkout-outage.mdx';
const SITE = 'content/site.yaml';
const siteText = readFileSync(join(FIXTURES, 'base', SITE), 'utf8');

/** Every fixture there is, as a place to begin. */
const incidents = listFixtures().flatMap(({ folder }) => {
  try {
    return [readFileSync(join(folder, 'input.mdx'), 'utf8')];
  } catch {
    return [];
  }
});

/** What people and machines leave in files. */
const SNIPPETS = [
  '---\n',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '  ',
  ': ',
  ':',
  '- ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '<',
  '>',
  '</',
  '/>',
  '`',
  '```\n',
  '#',
  '## ',
  '|',
  '> ',
  '~',
  '&a ',
  '*a',
  '!!set ',
  '!x ',
  '@',
  '%',
  '? ',
  '<<: ',
  '__proto__: ',
  'null',
  '.inf',
  'true',
  '0x1F',
  '1e999',
  '2023-04-15 12:00',
  '25:61',
  '+1h',
  'import x from "y"\n',
  'export default 1\n',
  '{a}',
  '{...b}',
  '<Note>',
  '</Note>',
  '<Note type={',
  '<!-- ',
  '-->',
  '<br>',
  '<https://x.y>',
  '![](',
  '](#',
  '\u0000',
  '\uFEFF',
  '\uD83D',
  '😀',
  '\u2028',
  'e\u0301',
  'timeline:\n',
  'services:\n',
  'constructor: 1\n',
  'a: &a [*a, *a]\n',
];

const change = fc.record({
  at: fc.nat(4000),
  remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(60)),
  insert: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...SNIPPETS) },
    fc.string({ maxLength: 8, unit: 'binary' }),
    fc.constant(''),
  ),
});
const changes = fc.array(change, { minLength: 1, maxLength: 4 });

function mutate(text: string, list: readonly { at: number; remove: number; insert: string }[]): string {
  return list.reduce((rest, { at, remove, insert }) => {
    const start = at % (rest.length + 1);
    return rest.slice(0, start) + insert + rest.slice(start + remove);
  }, text);
}

/** Clean, or problems at places that exist; what can be mended makes nothing worse. */
function expectWords(files: readonly SourceFile[]): void {
  const { problems, fixes } = contentOf(toTree(files), { now: NOW });
  for (const { file, line, column, message, remedy, rule } of problems) {
    const text = files.find((source) => source.file === file)?.text ?? '';
    const lines = text.split(/\r\n|\n|\r/);
    expect(line, rule).toBeGreaterThan(0);
    expect(line, rule).toBeLessThanOrEqual(lines.length);
    expect(column, rule).toBeGreaterThan(0);
    expect(column, rule).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    expect(message).toMatch(/[.…]$/);
    expect(remedy).not.toBe('');
    expect(`${message} ${remedy}`).not.toMatch(/\bundefined\b|\[object|NaN/);
  }
  const mended = files.map(({ file, text }) => {
    const edits = fixes.flatMap((fix) => (fix.file === file ? fix.edits : []));
    return { file, text: applyEdits(text, edits) };
  });
  contentOf(toTree(mended), { now: NOW });
}

describe('whatever is in the files, the check ends in words', () => {
  test('incidents that were changed here and there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...incidents), changes, (text, list) => {
        expectWords([
          { file: SITE, text: siteText },
          { file: INCIDENT, text: mutate(text, list) },
        ]);
      }),
      { seed: 20230415, numRuns: 1500 },
    );
  });

  test('incidents that were cut off', () => {
    fc.assert(
      fc.property(fc.constantFrom(...incidents), fc.nat(2000), (text, length) => {
        expectWords([
          { file: SITE, text: siteText },
          { file: INCIDENT, text: text.slice(0, length % (text.length + 1)) },
        ]);
      }),
      { seed: 20230415, numRuns: 400 },
    );
  });

  test('bodies of snippets, in MDX and in Markdown', () => {
    const body = fc.array(
      fc.oneof(fc.constantFrom(...SNIPPETS, 'word ', '\n\n'), fc.string({ maxLength: 4 })),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(body, fc.boolean(), (parts, isMdx) => {
        const text = `---\ntitle: Checkout failed\nstarted: 2023-04-15 12:00\n---\n${parts.join('')}`;
        expectWords([
          { file: SITE, text: siteText },
          { file: isMdx ? INCIDENT : INCIDENT.replace('mdx', 'md'), text },
        ]);
      }),
      { seed: 20230415, numRuns: 1200 },
    );
  });

  test.each([
    ['flow', `---\na: ${'['.repeat(20_000)}\n---\n`],
    [
      'block',
      `---\n${Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n---\n`,
    ],
    ['quotation', `---\ntitle: a\n---\n${'> '.repeat(5000)}a`],
    ['component', `---\ntitle: a\n---\n${'<Note>'.repeat(200)}`],
  ])('a %s that is too deep', (_, text) => {
    expectWords([
      { file: SITE, text: siteText },
      { file: INCIDENT, text },
    ]);
  });

  test('site files that were changed', () => {
    fc.assert(
      fc.property(changes, (list) => {
        expectWords([
          { file: SITE, text: mutate(siteText, list) },
          { file: 'content/glossary.yaml', text: mutate('SLO: Service level objective.\n', list) },
          {
            file: 'content/maintenance/move.mdx',
            text: mutate('---\ntitle: A move\nstarts: 2023-06-01 02:00\nends: 04:00\n---\n', list),
          },
          {
            file: 'content/pages/about.md',
            text: mutate('---\ntitle: About\norder: 2\n---\n\nText.\n', list),
          },
        ]);
      }),
      { seed: 20230415, numRuns: 600 },
    );
  });
});
