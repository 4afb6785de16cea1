import { dayOf, formatDay, formatMoment } from './format-time.ts';
import type { Entry, Incident } from './incident.ts';
import type { Instant, PlainDate } from './moment.ts';
import { endOf, PHASE_LABELS, type PhaseName, phaseAt, phasesOf } from './phases.ts';
import { isOpen } from './status.ts';

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
    if (!isOpen(incident, now) && instant >= endOf(incident, now)) return 'resolved';
    return phaseAt(phases, instant)?.name ?? 'responding';
  }
}

/** One line of the timeline, ready for the list, the diagram, feeds and plain text. */
export interface TimelineItem {
  entry: Entry;
  part: TimelinePart;
  /** The part's name, as its heading. */
  partLabel: string;
  /** True for the first line of a part. */
  beginsPart: boolean;
  /** The time of day in the incident's zone: `12:05 PM`, `about 12:05 PM`. */
  time: string;
  /** The day, on the first line of each day of an incident that spans several. */
  day?: string;
}

/** The timeline with each entry in its phase. An incident without entries has none. */
export function timelineOf(incident: Incident, now: Instant, locale: string): TimelineItem[] {
  const labels = { ...PHASE_LABELS, before: 'Before', resolved: 'Resolved' };
  return placedEntriesOf(incident, now).map(({ entry, part, beginsPart, day }) => ({
    entry,
    part,
    partLabel: labels[part],
    beginsPart,
    time: formatMoment(entry.at, 'clock', { locale, zone: incident.timezone }),
    ...(day && { day: formatDay(day, locale) }),
  }));
}
