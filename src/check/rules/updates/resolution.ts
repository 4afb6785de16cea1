import type { Rule } from '../../rule.ts';

export const updatesResolution: Rule = {
  name: 'updates/resolution',
  severity: 'warning',
  reason: 'People who were told that it began want to know that it is over.',
  check({ incident, document }) {
    const last = incident?.updates.findLastIndex(({ status }) => status !== 'update') ?? -1;
    if (!incident?.resolved || incident.updates.length === 0) return [];
    if (incident.updates[last]?.status === 'resolved') return [];
    return [
      {
        at: { path: ['resolved'], part: 'key' },
        message: `Missing update that says it was resolved at \`${document.written(['resolved'])}\`.`,
        remedy: 'Add a last update with `status: resolved`.',
      },
    ];
  },
};
