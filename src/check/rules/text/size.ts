import type { Rule } from '../../rule.ts';
import { excessesOf } from './excess.ts';

export const textSize: Rule = {
  name: 'text/size',
  severity: 'error',
  isFixed: true,
  reason: 'A text that nobody could read can keep a build busy for hours.',
  check: (subject) => excessesOf(subject, false),
};
