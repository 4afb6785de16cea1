import { dayOf } from '../../../domain/format-time.ts';
import type { Rule } from '../../rule.ts';

export const fileDate: Rule = {
  name: 'file/date',
  severity: 'warning',
  reason: 'The date in the name of a file is the day the incident started.',
  check({ incident }) {
    const named = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(incident?.id ?? '')?.[0];
    if (!incident || named === undefined) return [];
    const started = dayOf(incident.started.instant, incident.timezone);
    if (named === started) return [];
    return [
      {
        at: { path: ['started'] },
        message: `Unexpected start on ${started}, expected ${named}, the date in the name of the file.`,
        remedy: `Correct \`started\`, or rename the file to \`${incident.id.replace(named, started)}\` and keep the old address in \`aliases\`.`,
      },
    ];
  },
};
