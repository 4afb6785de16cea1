import type { Rule } from '../../rule.ts';

export const updatesResolution: Rule = {
  name: 'updates/resolution',
  severity: 'warning',
  reason: 'People who were told that it began want to be told that it is over.',
  check({ incident, document }) {
    const last = incident?.updates.findLastIndex(({ status }) => status !== 'update') ?? -1;
    if (!incident?.resolved || incident.updates.length === 0) return [];
    if (incident.updates[last]?.status === 'resolved') return [];
    return [
      {
        at: { path: ['resolved'], part: 'key' },
        message: `Unexpected \`resolved\` without an update that says so, expected one at \`${document.written(['resolved'])}\`.`,
        remedy: 'Add an update with `status: resolved` as the last.',
      },
    ];
  },
};
