import { impactAt } from '../../../domain/impact.ts';
import { servicesNamedIn } from '../../../schema/incident.ts';
import type { Rule } from '../../rule.ts';

export const servicesContradiction: Rule = {
  name: 'services/contradiction',
  severity: 'error',
  reason: 'Where stretches at the top and an update say different things of a service, one of them is wrong.',
  check({ incident, document }) {
    if (!incident) return [];
    const whole = new Set(
      servicesNamedIn(document.data).flatMap(({ id, stretches }) => (stretches ? [id] : [])),
    );
    return incident.updates.flatMap(({ at, services = [] }, index) =>
      services.flatMap(({ service, impact }) => {
        if (!whole.has(service.id)) return [];
        const affected = incident.services.find((other) => other.service.id === service.id);
        const expected = affected ? impactAt(incident, affected, at.instant) : 'operational';
        if (impact === expected) return [];
        return {
          at: { path: ['updates', index, 'services', service.id] },
          message: `Unexpected \`${impact}\` for \`${service.id}\` at \`${document.written(['updates', index, 'at'])}\`, expected \`${expected}\`, as its stretches in \`services\` say.`,
          remedy: 'Correct whichever is wrong, or say it in one of the two places alone.',
        };
      }),
    );
  },
};
