import { CANCELLED, correctionAnchorsOf, reportAnchorOf, updateAnchorsOf } from './anchors.ts';
import { endOfDay, startOfDay } from './days.ts';
import type { Incident, Update } from './incident.ts';
import type { Maintenance } from './maintenance.ts';
import type { Instant, Moment } from './moment.ts';
import type { MaintenanceWindow } from './window.ts';

/** When each thing in a document first stood in the site's history, by its anchor; the document itself has none. */
export type Appearances = ReadonlyMap<string, Instant>;

const MONTH = 30 * 86_400_000;
/** A thing that is told comes after what it is about, if only by this. */
const AFTER = 1000;

/** The facts that the moment of a report follows from. */
export type ReportedIncident = Pick<
  Incident,
  'started' | 'mitigated' | 'resolved' | 'updates' | 'report' | 'timezone' | 'publishAt'
>;

/**
 * When something could first be read: at the moment that it bears, but not before it stood in the site's history and
 * its embargo ended.
 */
function readableFrom(
  own: Instant,
  anchor: string,
  { publishAt }: { publishAt?: Moment | undefined },
  appearances: Appearances | undefined,
): Instant {
  return Math.max(own, publishAt?.instant ?? own, appearances?.get(anchor) ?? own);
}

/** When the document itself could first be read, which is about something that happened at `own`. */
export function documentReadableFrom(
  own: Instant,
  document: Pick<Incident, 'publishAt'>,
  appearances?: Appearances,
): Instant {
  return readableFrom(own, '', document, appearances);
}

/** When each update could first be read, in their order. */
export function updatesReadableFrom(
  { updates, publishAt }: { updates: readonly Pick<Update, 'at'>[]; publishAt?: Moment | undefined },
  appearances?: Appearances,
): Instant[] {
  const anchors = updateAnchorsOf(updates);
  return updates.map(({ at }, index) =>
    readableFrom(at.instant, anchors[index] ?? '', { publishAt }, appearances),
  );
}

/** When the present stage of the report could first be read. */
export function reportReadableFrom(incident: ReportedIncident, appearances?: Appearances): Instant {
  return readableFrom(publicationOf(incident), reportAnchorOf(incident.report), incident, appearances);
}

/** When each correction could first be read, in their order: never before the report that it corrects. */
export function correctionsReadableFrom(incident: ReportedIncident, appearances?: Appearances): Instant[] {
  const { report, timezone } = incident;
  const anchors = correctionAnchorsOf(report.corrections);
  const first = publicationOf(incident) + AFTER;
  return report.corrections.map(({ at }, index) => {
    const own = Math.max(startOfDay(at, timezone), first);
    return readableFrom(own, anchors[index] ?? '', incident, appearances);
  });
}

/**
 * When a report was published, as far as it says so itself. A day without a time begins after what had happened and
 * been said by its end: a report is never older than what it is about. Without a day, it came after all that is known.
 */
function publicationOf({
  started,
  mitigated,
  resolved,
  updates,
  report,
  timezone,
}: ReportedIncident): Instant {
  const { published, publishedAt } = report;
  if (publishedAt) return Math.max(publishedAt.instant, started.instant);
  const until = published === undefined ? Number.POSITIVE_INFINITY : endOfDay(published, timezone);
  const known = [started, mitigated, resolved, ...updates.map(({ at }) => at)].flatMap((moment) =>
    moment && moment.instant < until ? [moment.instant + AFTER] : [],
  );
  const day = published === undefined ? started.instant : startOfDay(published, timezone);
  return Math.max(day, started.instant, ...known);
}

/**
 * When planned work was announced. Without a history and a word that bears a time nobody knows: then it was after the
 * last thing that is known, or, where nothing is, a month before.
 *
 * @param lastWord - when anything was last said on the whole site; 0 for never.
 */
export function announcementOf(
  planned: Pick<Maintenance, 'starts' | 'updates' | 'publishAt'>,
  lastWord: Instant,
  appearances?: Appearances,
): Instant {
  const { starts, updates, publishAt } = planned;
  const seen = appearances?.get('');
  if (seen) return Math.max(seen, publishAt?.instant ?? seen);
  const known = lastWord > 0 ? lastWord + AFTER : starts.instant - MONTH;
  const said = updates[0]?.at.instant ?? publishAt?.instant ?? known;
  return Math.max(Math.min(starts.instant, said), publishAt?.instant ?? 0);
}

/** When readers could know that planned work does not take place, after all that was said of it. */
export function cancellationOf(
  planned: Pick<Maintenance, 'starts' | 'updates' | 'publishAt'>,
  lastWord: Instant,
  appearances?: Appearances,
): Instant {
  const words = updatesReadableFrom(planned, appearances);
  const own = Math.max(announcementOf(planned, lastWord, appearances), ...words) + AFTER;
  return readableFrom(own, CANCELLED, planned, appearances);
}

/** When readers could know that a window had begun or had ended: not before they could know of it. */
export function windowReadableFrom(
  moment: 'starts' | 'ends',
  window: MaintenanceWindow,
  announced: Instant,
): Instant {
  return Math.max(window[moment], announced + (moment === 'starts' ? AFTER : 2 * AFTER));
}
