import { servicesNamedIn } from '../../../schema/incident.ts';
import type { Finding } from '../../../source/finding.ts';
import type { Rule } from '../../rule.ts';

const REMEDY =
  'Say first how it was affected, in `services` at the top or in an update before, or remove it here.';

export const servicesUnaffected: Rule = {
  name: 'services/unaffected',
  severity: 'warning',
  reason: 'A service can only recover from something.',
  check({ incident, document }) {
    if (!incident) return [];
    const isAffectedBy = (id: string, instant: number) => {
      const affected = incident.services.find(({ service }) => service.id === id);
      const changes = affected && (affected.changes ?? [{ at: incident.started, impact: affected.impact }]);
      return changes?.some(({ at, impact }) => impact !== 'operational' && at.instant <= instant) ?? false;
    };
    const stretches = servicesNamedIn(document.data).flatMap(({ id, stretches: [first] = [] }, index) =>
      first?.impact === 'operational'
        ? [tell(['services', index, 'stretches', 0, 'impact'], String(id))]
        : [],
    );
    const updates = incident.updates.flatMap(({ at, services = [] }, index) =>
      services
        .filter(({ service, impact }) => impact === 'operational' && !isAffectedBy(service.id, at.instant))
        .map(({ service }) => tell(['updates', index, 'services', service.id], service.id)),
    );
    return [...stretches, ...updates];
  },
};

function tell(path: (string | number)[], id: string): Finding {
  return {
    at: { path },
    message: `Unexpected \`operational\` for \`${id}\`, which was not affected before.`,
    remedy: REMEDY,
  };
}
