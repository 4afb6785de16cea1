import { silentSince } from '../../../domain/follow.ts';
import { isOpen } from '../../../domain/status.ts';
import { lastChangeOf } from '../../now.ts';
import type { Rule } from '../../rule.ts';

export const updatesSilence: Rule = {
  name: 'updates/silence',
  severity: 'warning',
  reason:
    'Readers of an open incident about which nothing is said any more don’t know whether anybody looks at it.',
  check({ incident, document, record }) {
    if (!incident || incident.draft) return [];
    // What is over needs no look at the clock, as long as it is.
    if (!isOpen(incident, lastChangeOf(incident, record))) return [];
    const { site } = record;
    const since = silentSince(incident, site, record.now);
    if (!since) return [];
    const index = incident.updates.findIndex(({ at }) => at === since);
    const path = index < 0 ? ['started'] : ['updates', index, 'at'];
    return [
      {
        at: { path },
        message: `Missing word since \`${document.written(path)}\`, although the incident is open: expected one within ${site.staleAfterHours} hours.`,
        remedy: `Say where it stands with \`npm run new -- update ${incident.id}\`, or that it is over with \`npm run new -- resolve ${incident.id}\`.`,
      },
    ];
  },
};
