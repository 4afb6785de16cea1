import { unbalanced } from './blocks.ts';
import { unquotedArrow, unquotedGroup, unquotedLabel } from './labels.ts';
import { bySaying, inLine, type Mistake, nearestOf, onLine } from './mistake.ts';

const DIRECTIONS = ['LR', 'RL', 'TD', 'TB', 'BT'];
/** The shapes that are asked for most. */
const SHAPES =
  'rect rounded stadium circle diam hex cyl db doc docs fork hourglass lean-r lean-l subproc trap-b trap-t tri text delay odd sm-circ fr-circ dbl-circ process event terminal decision database document cloud bang'.split(
    ' ',
  );

const RESERVED: Mistake = ({ line, found, position }) => {
  if (found?.toLowerCase() !== 'end' || line.trim().toLowerCase() === 'end') return undefined;
  return {
    position,
    message: 'Unexpected `end`: the word ends a `subgraph` and can’t be the name of a node.',
    remedy: 'Give the node another name and `end` as its label: `finish["end"]`, or write `End`.',
  };
};

export const FLOWCHART: readonly Mistake[] = [
  RESERVED,
  inLine(/(?<=\s)(?:-\.|--|==)(?=\|[^|]*\|)/, ([begun]) => ({
    message: `Unexpected end of the arrow \`${begun}\`, expected the rest of it.`,
    remedy: `Write the whole arrow before its text: \`${begun}${begun === '-.' ? '->' : '>'}|…|\`.`,
  })),
  inLine(/^\s*([\p{L}\p{N}_-]+)\s+(?=(?:fill|stroke|color):)/u, ([, name = '']) => ({
    message: `Unexpected colours behind \`${name}\`, expected \`style\` before it.`,
    remedy: `Write \`style ${name} …\`.`,
  })),
  unquotedGroup,
  unquotedArrow,
  unquotedLabel,
  inLine(/^\s*(?:flowchart|graph)\s+(?!(?:LR|RL|TD|TB|BT|[<>^v])\s*(?:;|$))(\S+)/, ([, written = '']) => ({
    message: `Unexpected direction \`${written}\`, expected ${DIRECTIONS.map((way) => `\`${way}\``).join(', ')}.`,
    remedy: `Write \`flowchart ${nearestOf(written, DIRECTIONS) ?? 'TD'}\`.`,
  })),
  inLine(/\|[^|]*$/, ([text]) => ({
    message: 'Unexpected end of the text on an arrow, expected `|` behind it.',
    remedy: `Close it, as in \`-->${text.replace(/\s+(\S+)\s*$/, '| $1')}\`.`,
  })),
  ({ line, said, position }) => {
    const [, before = '', number] = /^(\s*linkStyle\s+)(\d+(?:\s*,\s*\d+)*)/.exec(line) ?? [];
    if (number === undefined || !/^cannot|out of bounds/i.test(said)) return undefined;
    return {
      position: { line: position.line, column: before.length + 1 },
      message: `Unexpected arrow \`${number}\`: the flowchart has fewer, and the first is \`0\`.`,
      remedy: 'Count the arrows above from 0 on, or write `linkStyle default` for all.',
    };
  },
  bySaying(/^No such shape: ([\w-]+)/, ([, shape = '']) => ({
    message: `Unexpected shape \`${shape}\`, which does not exist.`,
    remedy: nearestOf(shape, SHAPES)
      ? `Write \`shape: ${nearestOf(shape, SHAPES)}\`.`
      : 'Choose one that is listed at https://mermaid.js.org/syntax/flowchart.html.',
  })),
  inLine(/(?<=[\p{L}\p{N}\])}"]\s*)(?<![-=.<])(?:->|=>|→|—>|–>)(?!>)/u, ([arrow]) => ({
    message: `Unexpected \`${arrow}\`, expected an arrow such as \`-->\`.`,
    remedy: 'Write `-->` for an arrow, `---` for a line, `-.->` for a dotted or `==>` for a thick arrow.',
  })),
  ({ line, position }) =>
    /-->>/.test(line.slice(0, position.column))
      ? {
          message: 'Unexpected `>`, expected one of them: `-->>` is an arrow of sequence diagrams.',
          remedy: 'Write `-->`.',
        }
      : undefined,
  onLine(/^\s*(?:class|style|click)\s+\S+\s*$/, ([statement]) => ({
    message: `Unexpected end of \`${statement.trim()}\`: what the node is to get is missing.`,
    remedy: 'Write it behind the node, as in `class a important` or `style a fill:#fee`, or remove the line.',
  })),
  unbalanced({ begins: /^\s*(subgraph)\b/, ends: /^\s*end;?$/, end: 'end' }),
];
