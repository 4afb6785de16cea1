import type { UpdateStatus } from '../../../domain/incident.ts';
import { statusAt, statusChangesOf } from '../../../domain/status.ts';
import type { Rule } from '../../rule.ts';

export const servicesWorse: Rule = {
  name: 'services/worse',
  severity: 'error',
  reason:
    'A service that is worse again after the resolution is shown as well, unless the incident is opened again.',
  check({ incident }) {
    if (!incident) return [];
    const changes = statusChangesOf(incident);
    let told: UpdateStatus = 'update';
    return incident.updates.flatMap(({ at, status, services = [] }, index) => {
      if (status !== 'update') told = status;
      // Of what was said in the minute of the resolution, the order tells which came first.
      const isOver = statusAt(changes, at.instant - 1) === 'resolved' || told === 'resolved';
      if (status !== 'update' || !isOver) return [];
      return services
        .filter(({ impact }) => impact !== 'operational')
        .map(({ service, impact }) => ({
          at: { path: ['updates', index, 'services', service.id] },
          message: `Unexpected \`${impact}\` for \`${service.id}\` after it was resolved, expected \`operational\`.`,
          remedy:
            'Add `status: investigating` to the update if the incident goes on, correct `resolved`, or write a new incident.',
        }));
    });
  },
};
