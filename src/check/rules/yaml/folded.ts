import { dataTextsOf, nodesOf } from '../../../source/texts.ts';
import type { Rule } from '../../rule.ts';

export const yamlFolded: Rule = {
  name: 'yaml/folded',
  severity: 'warning',
  reason:
    'YAML joins the lines of a text unless it begins with `|`: lists, code and paragraphs run together.',
  check: ({ document, ...written }) =>
    dataTextsOf(written).flatMap(({ path, value, kind }) => {
      if (kind !== 'blocks') return [];
      const lines = document.written(path);
      if (!lines.includes('\n') || lines.startsWith('|')) return [];
      if (blocksIn(asLines(lines)) <= blocksIn(value)) return [];
      return [
        {
          at: { path },
          message:
            'Unexpected paragraphs, lists or code in a text whose lines YAML joins, expected `|` before them.',
          remedy:
            'Write `text: |`, and put the text on the lines below, indented two spaces more than `text`.',
        },
      ];
    }),
};

const BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'code',
  'tableRow',
  'blockquote',
  'thematicBreak',
]);

function blocksIn(text: string): number {
  return nodesOf(text, 'blocks').nodes.filter(({ node }) => BLOCKS.has(node.type)).length;
}

/** The text as it stands in the file, without its marks and the space before its lines. */
function asLines(written: string): string {
  const [first = '', ...rest] = written
    .replace(/^>[^\n]*\n|^["']/, (mark) => (mark.length > 1 ? '\n' : ''))
    .split(/\r?\n/);
  const indents = rest.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents);
  return [first, ...rest.map((line) => line.slice(indent))].join('\n');
}
