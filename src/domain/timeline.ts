import { dayOf, formatDay, formatMoment, type TimeFormat } from './format-time.ts';
import type { Entry, Incident } from './incident.ts';
import type { Instant } from './moment.ts';
import { endOf, type PhaseName, phaseAt, phasesOf } from './phases.ts';
import { isOpen } from './status.ts';

/** The part of an incident that an entry stands in: a phase, or before and after all phases. */
export type TimelinePart = 'before' | PhaseName | 'resolved';

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
  const format: TimeFormat = { locale, zone: incident.timezone };
  const days = incident.timeline.map(({ at }) => dayOf(at.instant, incident.timezone));
  const spansDays = new Set([dayOf(incident.started.instant, incident.timezone), ...days]).size > 1;
  const phases = phasesOf(incident, now);
  let previous: TimelinePart | undefined;
  return incident.timeline.map((entry, index) => {
    const { part, partLabel } = partAt(entry.at.instant);
    const beginsPart = part !== previous;
    previous = part;
    const day = days[index] ?? '';
    const beginsDay = spansDays && day !== days[index - 1];
    const time = formatMoment(entry.at, 'clock', format);
    return { entry, part, partLabel, beginsPart, time, ...(beginsDay && { day: formatDay(day, locale) }) };
  });

  function partAt(instant: Instant): { part: TimelinePart; partLabel: string } {
    if (instant < incident.started.instant) return { part: 'before', partLabel: 'Before' };
    if (!isOpen(incident, now) && instant >= endOf(incident, now))
      return { part: 'resolved', partLabel: 'Resolved' };
    const phase = phaseAt(phases, instant);
    return phase
      ? { part: phase.name, partLabel: phase.label }
      : { part: 'responding', partLabel: 'Responding' };
  }
}
