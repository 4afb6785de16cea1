import type { Rule } from '../../rule.ts';

export const milestonesResolution: Rule = {
  name: 'milestones/resolution',
  severity: 'error',
  reason: 'If customers were told it is resolved, record when.',
  check({ incident, document }) {
    if (!incident || incident.resolved) return [];
    const index = incident.updates.findLastIndex(({ status }) => status !== 'update');
    if (incident.updates[index]?.status !== 'resolved') return [];
    const written = document.written(['updates', index, 'at']);
    return [
      {
        at: { path: ['updates', index, 'status'] },
        message: 'Missing `resolved`, although an update says that the incident is.',
        remedy: `Add \`resolved:\` below \`started:\`, such as \`resolved: ${written}\`.`,
      },
    ];
  },
};
