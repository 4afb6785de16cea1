import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import type { Heading } from 'mdast';
import { describe, expect, test } from 'vitest';
import { contentsOf } from '../../src/components/report.ts';
import { levelsOf } from '../../src/markdown/levels.ts';
import { toPortableMarkdown } from '../../src/markdown/portable.ts';
import { toBlocksHtml } from '../../src/markdown/rich-text.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import { CONTEXT, compile, htmlOf } from '../support/compile.ts';
import { words } from '../support/words.ts';

const REPORT = [{ name: 'report' as const, anchor: 'report', title: '', items: [] }];

describe('levels of headings', () => {
  test.each([
    { depths: [1, 2, 2], levels: [2, 3, 3] },
    { depths: [2, 3, 2], levels: [2, 3, 2] },
    { depths: [3, 3, 3], levels: [2, 2, 2] },
    { depths: [1, 3, 3, 2, 4], levels: [2, 3, 3, 3, 4] },
    { depths: [4, 3, 2], levels: [2, 2, 2] },
    { depths: [1, 2, 3, 4, 5, 6], levels: [2, 3, 4, 5, 6, 6] },
  ])('$depths stand at $levels', ({ depths, levels }) => {
    expect(levelsOf(depths, 2)).toEqual(levels);
  });

  test('no level is skipped, and what was deeper than the heading above it still is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 })), fc.constantFrom(2, 3, 4), (depths, top) => {
        const levels = levelsOf(depths, top);
        for (const [index, level] of levels.entries()) {
          const [before = top - 1, depth = 0] = [levels[index - 1], depths[index - 1]];
          expect(level).toBeGreaterThanOrEqual(top);
          expect(level).toBeLessThanOrEqual(Math.min(before + 1, 6));
          if ((depths[index] ?? 0) > depth && index > 0) expect(level).toBe(Math.min(before + 1, 6));
        }
      }),
    );
  });
});

const levelsIn = (html: string) =>
  [...parseHTML(`<body>${html}</body>`).document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
    ({ localName }) => Number(localName.slice(1)),
  );

test.each(['# A\n\n### B\n\n## C', '#### A\n\n# B\n\n### C', '<h4>A</h4>\n\n## B\n\n#### C'])(
  'page, outline and Markdown of %j have the same levels',
  async (body) => {
    const page = levelsIn(await htmlOf(body));
    expect((await compile(body)).headings.map(({ level }) => level)).toEqual(page);
    const portable = parseMarkdown(toPortableMarkdown(parseMarkdown(body, 'mdx'), CONTEXT), 'md');
    const written = portable.children.flatMap((node) =>
      node.type === 'heading' ? node.depth : node.type === 'html' ? levelsIn(node.value) : [],
    );
    expect(written).toEqual(page);
  },
);

test('headings of an update begin below the section that it stands in', () => {
  expect(levelsIn(toBlocksHtml('# A\n\n### B', CONTEXT))).toEqual([3, 4]);
  expect(levelsIn(toBlocksHtml('### A\n\n# B', CONTEXT, 4))).toEqual([4, 4]);
});

describe('contents', () => {
  const contents = async (body: string) =>
    contentsOf(REPORT, { headings: (await compile(body)).headings, language: words.locale }, words).map(
      ({ label, isBelow }) => (isBelow ? `- ${label}` : label),
    );

  test.each([
    { body: '# A\n\n## B\n\n### C\n\n# D', labels: ['A', '- B', 'D'] },
    { body: '## A\n\n#### B\n\n##### C', labels: ['A', '- B'] },
    { body: '### A\n\n### B', labels: ['A', 'B'] },
  ])('are the two highest levels of $body', async ({ body, labels }) => {
    expect(await contents(body)).toEqual(labels);
  });

  test('are the sections alone where each minute has a heading', async () => {
    const minutes = Array.from({ length: 60 }, (_, minute) => `### 10:${minute}`).join('\n\n');
    expect(await contents(`## Timeline of it\n\n${minutes}\n\n## Cause`)).toEqual([
      'Timeline of it',
      'Cause',
    ]);
  });
});

test('a heading is one of the levels of Markdown', () => {
  const tree = parseMarkdown(toPortableMarkdown(parseMarkdown('###### A', 'md'), CONTEXT), 'md');
  expect((tree.children[0] as Heading).depth).toBe(2);
});
