import type { Incident } from '../../../domain/incident.ts';
import type { Rule, Subject } from '../../rule.ts';

/** Whether nothing more is awaited of an incident but that its facts are complete. */
export function isFinished({ resolved, draft }: Pick<Incident, 'resolved' | 'draft'>): boolean {
  return resolved !== undefined && !draft;
}

/** A fact that a finished report should have. */
export function factRule(
  field: 'summary' | 'impact' | 'cause' | 'severity' | 'services' | 'detectedBy',
  severity: Rule['severity'],
  words: { reason: string; remedy: string },
): Rule {
  return {
    name: `report/${field.replace('By', '-by')}`,
    severity,
    reason: words.reason,
    check({ incident }: Subject) {
      if (!incident || !isFinished(incident)) return [];
      const value = incident[field];
      if (Array.isArray(value) ? value.length > 0 : value !== undefined) return [];
      const message = `Missing \`${field}\` in the report of an incident that is over.`;
      return [{ at: { path: [field], part: 'key' }, message, remedy: words.remedy }];
    },
  };
}
