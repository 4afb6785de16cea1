import { formatDay } from '../domain/format-time.ts';
import type { Entry, Incident } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import { placedEntriesOf, type TimelinePart } from '../domain/timeline.ts';
import { sayMoment } from './time.ts';
import type { Words } from './words.ts';

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

/** The timeline of an incident. One without entries has none. */
export function sayTimeline(incident: Incident, now: Instant, words: Words): TimelineItem[] {
  const { locale } = words;
  return placedEntriesOf(incident, now).map(({ entry, part, beginsPart, day }) => ({
    entry,
    part,
    partLabel: words.say(`phase.${part}`),
    beginsPart,
    time: sayMoment(entry.at, 'clock', { locale, zone: incident.timezone }, words),
    ...(day && { day: formatDay(day, locale) }),
  }));
}
