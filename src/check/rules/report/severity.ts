import { factRule } from './fact-rule.ts';

export const reportSeverity = factRule('severity', 'advice', {
  reason: 'Readers ask how bad it was.',
  remedy: 'Add `severity:` with an id from `severities` of the site.',
});
