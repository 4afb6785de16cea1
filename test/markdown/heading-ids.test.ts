import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type Content, contentOf } from '../../src/check/content.ts';
import { contentsOf } from '../../src/components/report.ts';
import { partAnchorsOf, partsAround, partsOf } from '../../src/domain/parts.ts';
import type { BodyPart } from '../../src/markdown/parts.ts';
import { toSearchDocument } from '../../src/search/to-search-document.ts';
import type { MarkdownFormat } from '../../src/source/markdown.ts';
import { compile } from '../support/compile.ts';
import { toTree } from '../support/fixtures.ts';
import { words } from '../support/words.ts';

const NOW = Date.parse('2026-03-02T00:00Z');
const SITE = 'name: Harbour\nurl: https://status.harbour.example\ntimezone: UTC\n';
const FACTS = `title: Gates were slow
started: 2026-03-01 10:00
resolved: 2026-03-01 10:20
timeline: [{ at: "10:10", text: A gate stood. }]
updates: [{ at: "10:20", status: resolved, text: Gates move. }]
report: { stage: final, published: 2026-03-01 }`;

/** What the check makes of a report with a body. */
function judge(body: string, format: MarkdownFormat): { file: string; content: Content } {
  const file = `content/incidents/2026-03-01-gates.${format}`;
  const files = [
    { file: 'content/site.yaml', text: SITE },
    { file: 'content/glossary.yaml', text: 'CDN: A network near to readers.\n' },
    { file, text: `---\n${FACTS}\n---\n\n${body}\n` },
  ];
  return { file, content: contentOf(toTree(files), { now: NOW }) };
}

const toHtml = (parts: readonly BodyPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : `<div>${toHtml(part.children)}</div>`)).join('');

/** The anchors of a body, as each of those who name them has them. */
async function anchorsOf(body: string, format: MarkdownFormat) {
  const { file, content } = judge(body, format);
  const tree = content.bodies.get(file)?.tree;
  // Some headings have faults of other kinds, which leave the report out.
  const [incident] = judge('Text.', format).content.incidents;
  if (!tree || !incident) throw new Error(JSON.stringify(content.problems, null, 1));
  const { parts, headings, sections, placed } = await compile(body, format, tree);
  const { document } = parseHTML(`<body>${toHtml(parts)}</body>`);
  const search = toSearchDocument(incident, { url: '/', sections }, NOW, (text) => text, words);
  return {
    page: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ id }) => id),
    all: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    outline: headings.map(({ id }) => id),
    contents: contentsOf(partsAround(incident, placed), { headings, language: words.locale }, words).map(
      ({ id }) => id,
    ),
    search: search.sections.map(({ id }) => id),
    ofParts: partAnchorsOf(partsOf(incident)),
  };
}

/** Links to anchors that the check refuses. */
function refused(body: string, format: MarkdownFormat, ids: readonly string[]): string[] {
  const links = ids.map((id) => `[to](#${encodeURIComponent(id)})`).join(' ');
  const { problems } = judge(`${body}\n\n${links}`, format).content;
  return problems.filter(({ rule }) => rule === 'link/anchor').map(({ message }) => message);
}

async function expectAgreement(body: string, format: MarkdownFormat): Promise<void> {
  const { page, all, outline, contents, search, ofParts } = await anchorsOf(body, format);
  const onPage = [...all, ...ofParts];
  // The heading of the notes stands in no list; whoever follows a note meets it.
  expect(outline).toEqual(page.filter((id) => id !== 'footnote-label'));
  expect(onPage).toEqual([...new Set(onPage)]);
  expect([...contents, ...search].filter((id) => id !== '' && !onPage.includes(id))).toEqual([]);
  expect(refused(body, format, onPage)).toEqual([]);
  expect(refused(body, format, [`${onPage[0]}-nowhere`])).toHaveLength(1);
}

describe('page, contents, search and check name the same anchors', () => {
  test.each([
    '## Why <Term name="CDN" /> fell',
    '## Why the <Term name="CDN">net</Term> fell\n\n<Term name="CDN" /> is a network.',
    '## Foot[^1]\n\nText.\n\n[^1]: A note.',
    '# One\n\n## Two[^a] `b()` & <b>c</b>\n\n[^a]: A note with\n\n    ## a heading',
    '## Report final\n\n## Report final\n\n### Report final 1',
    '## What happened\n\n<Timeline />\n\n<Updates />\n\n<Timeline />',
    'Setext *one*\n===\n\nSetext two\n---',
  ])('%j in MDX', (body) => expectAgreement(body, 'mdx'));

  test.each([
    '## Foot[^1]\n\n[^1]: A note.',
    '## <a id="x">x</a>\n\n<h3 id="main">y</h3>\n\n## x',
    '<div>\n\n## In a box\n\n</div>\n\n## In a box',
    '## a < b & c > d {e}\n\n## <!-- hidden -->shown',
  ])('%j in Markdown', (body) => expectAgreement(body, 'md'));

  const words = fc.oneof(
    fc.constantFrom(
      ...[
        'Timeline',
        'report final',
        'Impact',
        'main',
        'a',
        'a',
        'A',
        'a 1',
        '1',
        'Über uns',
        '中文',
        'مرحبا',
      ],
      ...['🚂', '👩‍🚒', '`a()`', '`` ` ``', '\\*x\\*', '\\#', '&amp;', '&#35;', '**b**', '~~c~~', '_d_'],
      ...['<b>e</b>', '<br />', '[f](https://harbour.example)', '[g](#updates)', '![h](/none)', '[^n]'],
      ...['footnote-label', 'user-content-fn-n', 'update-20260301T102000Z', '!', '__proto__', 'constructor'],
    ),
    fc.string({ unit: fc.constantFrom(...'aA1 -_.:?!'), maxLength: 8 }),
  );
  const ofMdx = fc.constantFrom('<Term name="CDN" />', '<Term name="CDN">net</Term>', '{/* c */}');
  const places = fc.constantFrom(
    ...[
      (heading: string) => heading,
      (heading: string) => `> ${heading}`,
      (heading: string) => `- ${heading}`,
      (heading: string) => `1. a\n\n   ${heading}`,
      (heading: string) => `<div>\n\n${heading}\n\n</div>`,
      (heading: string) => `<details>\n<summary>S</summary>\n\n${heading}\n\n</details>`,
    ],
  );

  test.each([
    { format: 'md', word: words },
    { format: 'mdx', word: fc.oneof({ weight: 4, arbitrary: words }, ofMdx) },
  ] as const)('whatever headings hold and wherever they stand in $format', async ({ format, word }) => {
    const heading = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.array(word, { minLength: 1, maxLength: 4 }), places)
      .map(([level, held, place]) => place(`${'#'.repeat(level)} h ${held.join(' ')}`));
    await fc.assert(
      fc.asyncProperty(fc.array(heading, { minLength: 1, maxLength: 6 }), (headings) =>
        expectAgreement(`${headings.join('\n\n')}\n\n[^n]: A note.`, format),
      ),
      { numRuns: 60 },
    );
  });
});
