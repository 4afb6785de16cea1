import { factRule } from './fact-rule.ts';

export const reportSummary = factRule('summary', 'warning', {
  reason: 'The summary is all that most readers read, and what lists, feeds and share images show.',
  remedy: 'Add `summary:` with what customers saw, why, and what was done, in two or three sentences.',
});
