import { factRule } from './fact-rule.ts';

export const reportSeverity = factRule('severity', 'advice', {
  reason: 'Readers ask how serious it was.',
  remedy: 'Add `severity:` with the id of one of the site’s severities.',
});
