import { CANCELLED, updateAnchorsOf, windowAnchorsOf } from '../domain/anchors.ts';
import {
  type Appearances,
  announcementOf,
  cancellationOf,
  updatesReadableFrom,
  windowReadableFrom,
} from '../domain/appearances.ts';
import { endStyleOf, formatTime } from '../domain/format-time.ts';
import { languageOf } from '../domain/language-marks.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import type { Instant } from '../domain/moment.ts';
import { windowsOf } from '../domain/recurrence.ts';
import { routes } from '../domain/routes.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import { seriesOf, type Words } from '../words/words.ts';
import type { EntryDraft } from './entry-draft.ts';

/** Of work that repeats, what begins and ends is told of so many windows, lest it crowds out all else. */
const LATEST_WINDOWS = 2;
/** How far back those are looked for: the page shows no older ones. */
const REACH = 31 * 86_400_000;

/** An entry about planned work. */
interface Told extends Pick<EntryDraft, 'at' | 'own' | 'facts'> {
  anchor: string;
  key: `feed.work-${'planned' | 'update' | 'begun' | 'done' | 'called-off'}`;
  text?: string;
  /** Where it is not that of the work. */
  language?: string | undefined;
}

/** What kind of word each of them is. */
const LABELS = {
  'feed.work-planned': 'window.scheduled',
  'feed.work-update': 'update.update',
  'feed.work-begun': 'window.in-progress',
  'feed.work-done': 'window.completed',
  'feed.work-called-off': 'window.cancelled',
} as const satisfies Record<Told['key'], string>;

/** What is known besides the planned work. */
export interface Around {
  words: Words;
  now: Instant;
  /** When anything was last said on the whole site. */
  lastWord: Instant;
  appearances: Appearances | undefined;
}

/** All that is told of planned work: that it is announced, what is said of it, that it begins, is done, is called off. */
export function maintenanceDraftsOf(planned: Maintenance, around: Around): EntryDraft[] {
  const { words, now, lastWord, appearances } = around;
  const announced = announcementOf(planned, lastWord, appearances);
  const tell = ({ anchor, key, language = planned.language, ...told }: Told): EntryDraft => ({
    text: '',
    ...told,
    language,
    route: `${routes.maintenance(planned.id)}${anchor && `#${anchor}`}`,
    file: planned.file,
    title: words.say(key, { title: planned.title }),
    label: words.say(LABELS[key]),
    authors: [],
    categories: planned.services.map(({ name }) => name),
  });
  const anchors = updateAnchorsOf(planned.updates);
  const readable = updatesReadableFrom(planned, appearances);
  const drafts = [
    tell({
      anchor: '',
      key: 'feed.work-planned',
      own: Math.min(announced, now),
      at: announced,
      text: planned.summary ?? '',
      language: languageOf(planned, 'summary'),
      facts: whenAndWhere(planned, words),
    }),
    ...planned.updates.map(({ at, status, text, language }, index) =>
      tell({
        anchor: anchors[index] ?? '',
        key: status === 'resolved' ? 'feed.work-done' : 'feed.work-update',
        own: at.instant,
        at: readable[index] ?? at.instant,
        text,
        language,
      }),
    ),
  ];
  if (planned.cancelled) {
    const at = cancellationOf(planned, lastWord, appearances);
    const own = Math.min(now, cancellationOf(planned, lastWord));
    const facts = words.say('feed.called-off');
    return [...drafts, tell({ anchor: CANCELLED, key: 'feed.work-called-off', own, at, facts })];
  }
  const said = new Set(
    planned.updates.flatMap(({ at, status }) => (status === 'resolved' ? [at.instant] : [])),
  );
  for (const window of pastWindowsOf(planned, now)) {
    drafts.push(
      tell({
        anchor: windowAnchorsOf(window).begun,
        key: 'feed.work-begun',
        own: window.starts,
        at: windowReadableFrom('starts', window, announced),
        facts: whenAndWhere(occurrenceOf(planned, window), words),
      }),
    );
    // Whoever says that the work is done has told it already.
    if (window.ends > now || said.has(window.ends)) continue;
    drafts.push(
      tell({
        anchor: windowAnchorsOf(window).done,
        key: 'feed.work-done',
        own: window.ends,
        at: windowReadableFrom('ends', window, announced),
        facts: words.say('feed.ended'),
      }),
    );
  }
  return drafts;
}

/** The windows that have begun. */
function pastWindowsOf(planned: Maintenance, now: Instant): MaintenanceWindow[] {
  const from = planned.every ? now - REACH : Number.NEGATIVE_INFINITY;
  const begun = windowsOf(planned, from, now + 1).filter(({ starts }) => starts <= now);
  return planned.every ? begun.slice(-LATEST_WINDOWS) : begun;
}

/** When the work is planned, and on what. */
function whenAndWhere(planned: Maintenance, words: Words): string {
  const { starts, ends, every, services, timezone } = planned;
  const format = { locale: words.locale, zone: timezone };
  const from = formatTime(starts.instant, 'full', format);
  const to = formatTime(ends.instant, endStyleOf(starts.instant, ends.instant, format), format);
  const when = words.say(every ? 'feed.planned-repeated' : 'feed.planned', { from, to });
  if (services.length === 0) return when;
  const names = services.map(({ name }) => name);
  return `${when} ${words.say('feed.services', { services: seriesOf(names, words) })}`;
}

/** One window of work that repeats, as work that does not. */
function occurrenceOf(planned: Maintenance, window: MaintenanceWindow): Maintenance {
  const { starts, ends } = planned;
  return {
    ...planned,
    every: undefined,
    starts: { ...starts, instant: window.starts },
    ends: { ...ends, instant: window.planned },
  };
}
