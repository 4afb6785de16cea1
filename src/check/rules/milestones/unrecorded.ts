import { isEndUnknown } from '../../../domain/status.ts';
import { lastChangeOf } from '../../now.ts';
import type { Rule } from '../../rule.ts';

export const milestonesUnrecorded: Rule = {
  name: 'milestones/unrecorded',
  severity: 'warning',
  reason:
    'A report without updates and without an end is published as over a week after its start, and is in no duration and no uptime.',
  check({ incident, document, record }) {
    if (!incident) return [];
    const now = lastChangeOf(incident, record);
    if (!isEndUnknown(incident, now)) return [];
    return [
      {
        at: { path: ['resolved'], part: 'key' },
        message: `Missing \`resolved\`: this began at \`${document.written(['started'])}\` and is published as over, its end as not recorded.`,
        remedy:
          'Add `resolved:` with the time at which it was over. If it still goes on, add an update that says so.',
      },
    ];
  },
};
