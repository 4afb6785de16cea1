import { isDiagramLanguage, LONGEST_HIGHLIGHTED } from '../../../domain/code.ts';
import { markdownOf } from '../../../source/texts.ts';
import type { Rule } from '../../rule.ts';

export const codeLong: Rule = {
  name: 'code/long',
  severity: 'advice',
  reason: 'Long code is shown without colours, makes the page slow to load, and hides the lines that matter.',
  check: (subject) =>
    markdownOf(subject).flatMap(({ nodes, placeOf }) =>
      nodes.flatMap(({ node, start }) => {
        if (node.type !== 'code' || isDiagramLanguage(node.lang) || node.value.length <= LONGEST_HIGHLIGHTED)
          return [];
        return {
          at: placeOf(start),
          message: `Unexpected code of ${kilobytes(node.value.length)}, expected at most ${kilobytes(LONGEST_HIGHLIGHTED)}.`,
          remedy: 'Show the lines that matter, and link to a file below `public/` for the rest.',
        };
      }),
    ),
};

function kilobytes(length: number): string {
  return `${Math.ceil(length / 1000)} kB`;
}
