import type { Rule } from '../../rule.ts';
import { hasConflict } from '../file/conflict.ts';

export const mdxSyntax: Rule = {
  name: 'mdx/syntax',
  severity: 'error',
  isFixed: true,
  reason: 'Text that does not compile can’t be published.',
  check: (subject) => (hasConflict(subject) ? [] : (subject.body?.faults ?? [])),
};
