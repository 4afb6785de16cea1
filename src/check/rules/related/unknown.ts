import { nearest } from '../../../schema/suggest.ts';
import type { Rule } from '../../rule.ts';

export const relatedUnknown: Rule = {
  name: 'related/unknown',
  severity: 'error',
  reason: 'A related incident must have a file.',
  check({ incident, record: { incidentIds } }) {
    return (incident?.related ?? []).flatMap((id, index) => {
      if (id !== incident?.id && incidentIds.has(id)) return [];
      const meant = nearest(id, incidentIds);
      return {
        at: { path: ['related', index] },
        message: `Unexpected \`${id}\`, expected the id of another incident.`,
        remedy:
          meant && meant !== incident?.id
            ? `Did you mean \`${meant}\`?`
            : 'Write the name of its file without the extension, or remove it.',
      };
    });
  },
};
