import { dayOf } from './format-time.ts';
import type { Entry, Incident } from './incident.ts';
import type { Instant, PlainDate } from './moment.ts';
import { endOf, type PhaseName, phaseAt, phasesOf } from './phases.ts';
import { isEndUnknown, isOpen } from './status.ts';

/** The part of an incident that an entry stands in: a phase, or before and after all phases. */
export type TimelinePart = 'before' | PhaseName | 'resolved';

/** An entry in its place. */
export interface PlacedEntry {
  entry: Entry;
  part: TimelinePart;
  /** True for the first entry of a part. */
  beginsPart: boolean;
  /** The day, on the first entry of each day of an incident that spans several. */
  day?: PlainDate;
}

/** The entries of an incident, each in its phase, its day in the incident's zone. */
export function placedEntriesOf(incident: Incident, now: Instant): PlacedEntry[] {
  const days = incident.timeline.map(({ at }) => dayOf(at.instant, incident.timezone));
  const spansDays = new Set([dayOf(incident.started.instant, incident.timezone), ...days]).size > 1;
  const phases = phasesOf(incident, now);
  const hasEnded = !isOpen(incident, now) && !isEndUnknown(incident, now);
  let previous: TimelinePart | undefined;
  return incident.timeline.map((entry, index) => {
    const part = partAt(entry.at.instant);
    const beginsPart = part !== previous;
    previous = part;
    const day = days[index] ?? '';
    return { entry, part, beginsPart, ...(spansDays && day !== days[index - 1] && { day }) };
  });

  function partAt(instant: Instant): TimelinePart {
    if (instant < incident.started.instant) return 'before';
    if (hasEnded && instant >= endOf(incident, now)) return 'resolved';
    return phaseAt(phases, instant)?.name ?? 'responding';
  }
}
