import { factRule } from './fact-rule.ts';

export const reportCause = factRule('cause', 'advice', {
  reason: 'Readers filter the record by cause.',
  remedy: 'Add `cause:` with the id of one of the site’s causes.',
});
