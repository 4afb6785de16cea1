import { factRule } from './fact-rule.ts';

export const reportImpact = factRule('impact', 'advice', {
  reason: 'Readers look first for who was affected and how much.',
  remedy: 'Add `impact:` with facts such as `- { label: Customers affected, value: about 40% }`.',
});
