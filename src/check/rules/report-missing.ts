import type { Rule, Subject } from '../rule.ts';

/** A fact that a finished report should have. */
function factRule(
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

export const reportSummary = factRule('summary', 'warning', {
  reason: 'The summary is all that most readers read, and what lists, feeds and share images show.',
  remedy: 'Add `summary:` with what customers saw, why, and what was done, in two or three sentences.',
});

export const reportImpact = factRule('impact', 'advice', {
  reason: 'Readers look first for who was affected and how much.',
  remedy: 'Add `impact:` with facts such as `- { label: Customers affected, value: about 40% }`.',
});

export const reportCause = factRule('cause', 'advice', {
  reason: 'Readers filter the record by cause.',
  remedy: 'Add `cause:` with an id from `causes` of the site.',
});

export const reportSeverity = factRule('severity', 'advice', {
  reason: 'Readers ask how bad it was.',
  remedy: 'Add `severity:` with an id from `severities` of the site.',
});

export const reportServices = factRule('services', 'warning', {
  reason: 'An incident that names no service is missing from every history.',
  remedy: 'Add `services:` with ids from `services` of the site.',
});
