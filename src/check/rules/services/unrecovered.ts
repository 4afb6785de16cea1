import type { ToldService } from '../../../domain/incident.ts';
import { listOf } from '../../../schema/suggest.ts';
import type { Rule } from '../../rule.ts';

export const servicesUnrecovered: Rule = {
  name: 'services/unrecovered',
  severity: 'warning',
  reason: 'Whoever reads that it is resolved takes every service for well.',
  check({ incident }) {
    const told = new Map<string, ToldService>();
    return (incident?.updates ?? []).flatMap(({ status, services = [] }, index) => {
      for (const said of services) told.set(said.service.id, said);
      if (status !== 'resolved') return [];
      const ill = [...told.values()].filter(({ impact }) => impact !== 'operational');
      const [first] = ill;
      if (!first) return [];
      const ids = ill.map(({ service }) => service.id);
      const isHere = services.includes(first);
      const path = isHere ? ['services', first.service.id] : ['status'];
      const well = ids.map((id) => `${id}: operational`).join(', ');
      return [
        {
          at: { path: ['updates', index, ...path] },
          message: `Unexpected \`status: resolved\` while ${listOf(ids, 'and')} ${ids.length === 1 ? 'is' : 'are'} not operational: \`${first.impact}\` was the last word.`,
          remedy: `Write \`services: { ${well} }\` in this update, or \`status: monitoring\` while it is not over.`,
        },
      ];
    });
  },
};
