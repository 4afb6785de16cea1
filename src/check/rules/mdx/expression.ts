import { quote } from '../../../schema/issues.ts';
import { isEmptyExpression } from '../../../source/expression.ts';
import type { Rule } from '../../rule.ts';

export const mdxExpression: Rule = {
  name: 'mdx/expression',
  severity: 'error',
  isFixed: true,
  reason: 'Content is data: braces would run JavaScript, so they may hold only comments.',
  check: ({ body }) =>
    (body?.nodes ?? []).flatMap(({ node, start }) => {
      if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return [];
      if (isEmptyExpression(node.value)) return [];
      return {
        at: { offset: start },
        message: `Unexpected expression ${quote(`{${node.value}}`)}, expected text.`,
        remedy: 'Write the value itself. To show braces as text, write `\\{` or put it in backticks.',
      };
    }),
};
