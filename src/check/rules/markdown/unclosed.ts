import type { BodyNode } from '../../../source/body.ts';
import { isUnclosedComment, tokensOfHtml } from '../../../source/html.ts';
import { markdownOf } from '../../../source/texts.ts';
import type { Rule } from '../../rule.ts';

export const markdownUnclosed: Rule = {
  name: 'markdown/unclosed',
  severity: 'error',
  isFixed: true,
  reason: 'Anything left open hides the rest of the text.',
  check: (subject) =>
    markdownOf(subject).flatMap(({ nodes, placeOf }) =>
      unclosedIn(nodes).map(({ offset, what, end }) => ({
        at: placeOf(offset),
        message: `Missing \`${end}\` after \`${what}\`.`,
        remedy: `Write \`${end}\` where it ends, on a line of its own if it begins on one.`,
      })),
    ),
};

/** Elements that stay open until they are closed, and fold what is in them. */
const FOLDS = 'details';

function unclosedIn(nodes: readonly BodyNode[]): { offset: number; what: string; end: string }[] {
  const comments: { offset: number; what: string; end: string }[] = [];
  const open: number[] = [];
  for (const { node, start } of nodes) {
    if (node.type !== 'html') continue;
    for (const token of tokensOfHtml(node.value)) {
      const offset = start + token.start;
      if (isUnclosedComment(token, node.value)) comments.push({ offset, what: '<!--', end: '-->' });
      if (token.name !== FOLDS) continue;
      if (token.kind === 'start') open.push(offset);
      else open.pop();
    }
  }
  return [...comments, ...open.map((offset) => ({ offset, what: `<${FOLDS}>`, end: `</${FOLDS}>` }))];
}
