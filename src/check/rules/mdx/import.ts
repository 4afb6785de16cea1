import type { Rule } from '../../rule.ts';

export const mdxImport: Rule = {
  name: 'mdx/import',
  severity: 'error',
  isFixed: true,
  reason: 'Content is data: it imports and exports nothing, so building it runs none of its code.',
  check: ({ body }) =>
    (body?.nodes ?? []).flatMap(({ node, start }) => {
      if (node.type !== 'mdxjsEsm') return [];
      const word = /^\s*export/.test(node.value) ? 'export' : 'import';
      return {
        at: { offset: start },
        message: `Unexpected \`${word}\`, expected text: content is data.`,
        remedy:
          word === 'import'
            ? 'Remove the line: components need no import. If it is text, begin the line with another word.'
            : 'Remove the line. If it is text, begin the line with another word.',
      };
    }),
};
