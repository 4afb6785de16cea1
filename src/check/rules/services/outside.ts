import type { Incident } from '../../../domain/incident.ts';
import type { Instant } from '../../../domain/moment.ts';
import { endOf } from '../../../domain/phases.ts';
import { isEndUnknown, isOpen } from '../../../domain/status.ts';
import type { Path } from '../../../schema/fault.ts';
import type { SourceDocument } from '../../../source/document.ts';
import type { Finding } from '../../../source/finding.ts';
import { lastChangeOf } from '../../now.ts';
import type { Rule } from '../../rule.ts';
import { stretchesIn } from '../../stretches.ts';

export const servicesOutside: Rule = {
  name: 'services/outside',
  severity: 'error',
  reason: 'Before it started and after it was over, an incident does nothing to a service.',
  check({ incident, document, record }) {
    if (!incident) return [];
    const now = lastChangeOf(incident, record);
    const hasEnd = !isOpen(incident, now) && !isEndUnknown(incident, now);
    const end = hasEnd ? endOf(incident, now) : Number.POSITIVE_INFINITY;
    const stretches = stretchesIn(incident, document).flatMap(({ changes, path }) =>
      changes.flatMap(({ at, impact }, index) => {
        const place = [...path, index, 'from'];
        if (at.instant < incident.started.instant) return [early(place, 'stretch from', document)];
        const isLate = at.instant > end || (at.instant === end && impact !== 'operational');
        return isLate ? [late(place, document, endPathOf(incident, end))] : [];
      }),
    );
    const updates = incident.updates.flatMap(({ at, services = [] }, index) =>
      services.length > 0 && at.instant < incident.started.instant
        ? [early(['updates', index, 'at'], '`services` of an update at', document)]
        : [],
    );
    return [...stretches, ...updates];
  },
};

function early(path: Path, what: string, document: SourceDocument): Finding {
  return {
    at: { path },
    message: `Unexpected ${what} \`${document.written(path)}\`, expected \`${document.written(['started'])}\` or later, when the incident started.`,
    remedy: 'Correct the time, or `started` if the service was affected before.',
  };
}

function late(path: Path, document: SourceDocument, end: Path): Finding {
  return {
    at: { path },
    message: `Unexpected stretch from \`${document.written(path)}\`, expected none after \`${document.written(end)}\`, when it was resolved.`,
    remedy: 'Remove it: the end of the incident ends every stretch. Or correct whichever time is wrong.',
  };
}

/** Where the end is written: as a fact, or else as an update. */
function endPathOf({ resolved, updates }: Incident, end: Instant): Path {
  const index = updates.findIndex(({ at, status }) => status === 'resolved' && at.instant === end);
  return resolved || index < 0 ? ['resolved'] : ['updates', index, 'at'];
}
