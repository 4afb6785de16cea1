import { factRule } from './fact-rule.ts';

export const reportDetectedBy = factRule('detectedBy', 'advice', {
  reason: 'How many incidents customers notice first is known only when each says who noticed it.',
  remedy: 'Add `detectedBy:` with `monitoring`, `customer`, `staff`, `partner` or `other`.',
});
