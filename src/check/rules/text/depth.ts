import type { Rule } from '../../rule.ts';
import { excessesOf } from './excess.ts';

export const textDepth: Rule = {
  name: 'text/depth',
  severity: 'error',
  isFixed: true,
  reason: 'Nobody reads lists and quotations nested that deeply, and parsing them can take hours.',
  check: (subject) => excessesOf(subject, true),
};
