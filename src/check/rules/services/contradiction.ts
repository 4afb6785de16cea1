import { impactAt } from '../../../domain/impact.ts';
import { servicesNamedIn } from '../../../schema/incident.ts';
import type { Rule } from '../../rule.ts';

export const servicesContradiction: Rule = {
  name: 'services/contradiction',
  severity: 'error',
  reason:
    'Where stretches of a service stand at the top, they say it all: an impact beside them is lost, and an update that says something else is wrong.',
  check({ incident, document }) {
    if (!incident) return [];
    const named = servicesNamedIn(document.data);
    const whole = new Set(named.flatMap(({ id, stretches }) => (stretches ? [id] : [])));
    const beside = named.flatMap(({ id, impact, stretches }, index) =>
      impact === undefined || !stretches?.length
        ? []
        : {
            at: { path: ['services', index, 'impact'], part: 'key' as const },
            message: `Unexpected \`impact\` of \`${id}\` beside its \`stretches\`, which say how it was from moment to moment.`,
            remedy: 'Remove `impact`, or `stretches` if it was so from start to end.',
          },
    );
    const told = incident.updates.flatMap(({ at, services = [] }, index) =>
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
    return [...beside, ...told];
  },
};
