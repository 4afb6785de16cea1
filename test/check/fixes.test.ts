import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Content, contentOf } from '../../src/check/content.ts';
import { applyEdits, type Edit } from '../../src/source/apply-edits.ts';
import { createLines } from '../../src/source/lines.ts';
import { toTree } from '../support/fixtures.ts';

const FILE = 'content/incidents/2023-04-15-gates.mdx';
const HEAD = '---\ntitle: Gates were slow\nstarted: 2023-04-15 12:00\n---\n\n';
const SITE = 'name: Harbour\nurl: https://status.harbour.example\ntimezone: UTC\n';

function judge(text: string): Content {
  const files = [
    { file: 'content/site.yaml', text: SITE },
    { file: FILE, text },
  ];
  return contentOf(toTree(files), { now: Date.parse('2024-01-01T00:00Z') });
}

const faultsOf = ({ problems }: Content, rule: RegExp) =>
  problems.filter((problem) => rule.test(problem.rule));

/** What lies in what was written that no page may have, from its places in the text after it. */
function written({ problems }: Content, text: string, edits: readonly Edit[]): string[] {
  const { offsetOf } = createLines(text);
  let moved = 0;
  const ranges = [...edits]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text: { length } }) => {
      const from = start + moved;
      moved += length - (end - start);
      return [from, from + length] as const;
    });
  return problems
    .filter(({ rule, ...place }) => {
      const at = offsetOf(place);
      return (
        /^mdx\/(?:component|expression|import)$/.test(rule) &&
        ranges.some(([from, to]) => at >= from && at < to)
      );
    })
    .map(({ message }) => message);
}

/** How often `--fix` was called until it changed nothing. */
function fixAll(text: string): number {
  let fixed = text;
  let content = judge(fixed);
  let rounds = 0;
  for (; content.fixes.length > 0 && rounds < MOST; rounds++) {
    const before = faultsOf(content, /^mdx\/syntax$/).length;
    const edits = content.fixes.flatMap((fix) => fix.edits);
    fixed = applyEdits(fixed, edits);
    content = judge(fixed);
    expect(written(content, fixed, edits), fixed).toEqual([]);
    expect(faultsOf(content, /^mdx\/syntax$/).length, fixed).toBeLessThanOrEqual(before);
  }
  return rounds;
}

/** One round mends twenty mistakes at most, and others are seen only then. */
const MOST = 10;

const pieces = fc.constantFrom(
  ...['\n\n    - <Ann>\n', '\n\n    {b: 1}\n\n    # c\n\n', '\n\n\tcode ``` d\n\n'],
  ...[
    'a ',
    'gate',
    'it’s ',
    '3 ',
    '\n',
    '\n\n',
    '\n- ',
    '\n> ',
    '\n1. ',
    '\n## ',
    '\n| a | b |\n| - | - |\n| ',
  ],
  ...[
    '<p>',
    '</p>',
    '<div>\n',
    '\n</div>',
    '<b>',
    '</b>',
    '<details>\n\n',
    '\n\n</details>',
    '<Note>\n\n',
    '\n\n</Note>',
  ],
  ...['<br>', '<BR>', '<br/>', '<hr>', '<img src=a.png>', '<img src="a.png" alt=\'b\'>', '<input disabled>'],
  ...[
    '<Ann>',
    '<ann> ',
    '<Link to the call>',
    '<your-name>',
    'List<Gate>',
    '<Noet>',
    '<Note type=info>',
    '<S>',
    '<x y="z">',
  ],
  ...[
    '<3',
    '<= 4',
    '< ',
    '<-',
    '<https://a.example/b_c>',
    '<https://a.example|b>',
    '<ann@a.example>',
    '<!-- b -->',
    '<!-- {c} */ -->',
  ],
  ...[
    '{',
    '}',
    '{a}',
    '{{ b }}',
    '{% c %}',
    '{/* d */}',
    '{/* <Ann> */}',
    '`',
    '`<br>`',
    '```\n<Ann>\n```\n',
    '*',
    '_',
    '\\',
    '"',
    '[',
    '](/)',
  ],
);

test('whatever is mended makes no new mistake, and comes to an end', () => {
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 8 }), (parts) => {
      expect(fixAll(`${HEAD}${parts.join('')}\n`)).toBeLessThan(MOST);
    }),
    { numRuns: 300 },
  );
});
