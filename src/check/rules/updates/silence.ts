import type { Incident } from '../../../domain/incident.ts';
import { isOngoing } from '../../../domain/status.ts';
import type { Rule } from '../../rule.ts';

const HOUR = 3_600_000;

export const updatesSilence: Rule = {
  name: 'updates/silence',
  severity: 'warning',
  reason:
    'Readers of an open incident about which nothing is said any more don’t know whether anybody looks at it.',
  check({ incident, document, record: { now, site } }) {
    if (!incident || incident.draft || !isOngoing(incident, now)) return [];
    const { at, path } = lastWordOf(incident);
    if (now <= at + site.staleAfterHours * HOUR) return [];
    return [
      {
        at: { path },
        message: `Missing word since \`${document.written(path)}\`, although the incident is open: expected one within ${site.staleAfterHours} hours.`,
        remedy: `Say where it stands with \`npm run new -- update ${incident.id}\`, or that it is over with \`npm run new -- resolve ${incident.id}\`.`,
      },
    ];
  },
};

/** The last thing that was said, or the start; a promise of the next word holds until it is due. */
function lastWordOf({ started, updates }: Incident) {
  const last = updates.at(-1);
  return last
    ? { at: (last.next ?? last.at).instant, path: ['updates', updates.length - 1, 'at'] }
    : { at: started.instant, path: ['started'] };
}
