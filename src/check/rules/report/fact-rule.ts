import type { Rule, Subject } from '../../rule.ts';

/** A fact that a finished report should have. */
export function factRule(
  field: 'summary' | 'impact' | 'cause' | 'severity' | 'services',
  severity: Rule['severity'],
  words: { reason: string; remedy: string },
): Rule {
  return {
    name: `report/${field}`,
    severity,
    reason: words.reason,
    check({ incident }: Subject) {
      const isFinished = incident?.resolved !== undefined && !incident.draft;
      const value = incident?.[field];
      if (!isFinished || (Array.isArray(value) ? value.length > 0 : value !== undefined)) return [];
      const message = `Missing \`${field}\` in the report of an incident that is over.`;
      return [{ at: { path: [field], part: 'key' }, message, remedy: words.remedy }];
    },
  };
}
