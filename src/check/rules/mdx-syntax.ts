import type { Rule } from '../rule.ts';

export const mdxSyntax: Rule = {
  name: 'mdx/syntax',
  severity: 'error',
  isFixed: true,
  reason: 'A body that does not compile can’t be published.',
  check: ({ body }) => body?.faults ?? [],
};
