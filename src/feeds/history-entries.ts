import type { Appearances } from '../domain/appearances.ts';
import { toMarkup } from '../domain/characters.ts';
import { formatTime } from '../domain/format-time.ts';
import type { Incident } from '../domain/incident.ts';
import { languageOf, otherLanguageOf } from '../domain/language-marks.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import type { Instant } from '../domain/moment.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import type { Words } from '../words/words.ts';
import { type EntrySource, type FeedEntry, incidentDraftsOf, toldUntil } from './entries.ts';
import type { EntryDraft } from './entry-draft.ts';
import { maintenanceDraftsOf } from './maintenance-entries.ts';

/** Statuspage lists as many: a reader that comes from it learns of none that it was not told before. */
const HISTORY_LENGTH = 25;

/** An incident or planned work, with all that was told of it, the newest first. */
export interface History {
  of: Incident | Maintenance;
  route: string;
  drafts: EntryDraft[];
}

/** How words are written. */
interface Written {
  site: Pick<Site, 'url' | 'locale'>;
  words: Words;
  /** The text of a word, see `toEntryText`. */
  textOf: (draft: EntryDraft) => string;
}

/**
 * The newest incidents and planned work by when readers first heard of them: what other tools have one entry for, which
 * grows with every word.
 */
export function historiesOf(source: EntrySource, length = HISTORY_LENGTH): History[] {
  const { incidents, maintenance, appearances, words, lastWord, now } = source;
  const known = (file: string): Appearances | undefined => appearances.get(file);
  const histories = [
    ...incidents.map((incident) => ({
      of: incident,
      route: routes.incident(incident.id),
      drafts: incidentDraftsOf(incident, { words, now, appearances: known(incident.file) }),
    })),
    ...maintenance.map((planned) => ({
      of: planned,
      route: routes.maintenance(planned.id),
      drafts: maintenanceDraftsOf(planned, { words, now, lastWord, appearances: known(planned.file) }),
    })),
  ];
  return histories
    .map((history) => ({ ...history, drafts: toldUntil(now, history.drafts) }))
    .filter(({ drafts }) => drafts.length > 0)
    .sort((one, other) => firstOf(other) - firstOf(one) || lastOf(other) - lastOf(one))
    .slice(0, length);
}

/**
 * One entry for each, in the form that readers of Statuspage look for: every word under its moment and its status.
 *
 * @param idOf - by what readers know it from before; nothing for what is new to them.
 */
export function toHistoryEntries(
  histories: readonly History[],
  { idOf, ...written }: Written & { idOf: (document: Incident | Maintenance) => string | undefined },
): FeedEntry[] {
  return histories.map((history) => ({
    url: absoluteUrl(written.site, history.route),
    id: idOf(history.of),
    title: history.of.title,
    language: otherLanguageOf(languageOf(history.of, 'title'), written.site.locale),
    html: toHistoryHtml(history, written),
    at: firstOf(history),
    updated: lastOf(history),
    authors: [],
    categories: history.drafts[0]?.categories ?? [],
  }));
}

/** All that was told of one of them, every word under its moment and its status. */
export function toHistoryHtml({ drafts, of }: History, written: Written): string {
  return drafts.map((draft) => toWord(draft, of.timezone, written)).join('\n');
}

function toWord(draft: EntryDraft, zone: string, { site, words, textOf }: Written): string {
  const { own, label, report, route } = draft;
  const html = textOf(draft);
  const time = formatTime(own, 'full', { locale: words.locale, zone });
  const head = `<small>${toMarkup(time)}</small><br><strong>${toMarkup(label)}</strong>`;
  const said = html.startsWith('<p>')
    ? `<p>${head} - ${html.slice('<p>'.length)}`
    : [`<p>${head}</p>`, html].filter(Boolean).join('\n');
  if (report === undefined) return said;
  const link = `<p><a href="${absoluteUrl(site, route)}">${toMarkup(words.say('history.whole'))}</a></p>`;
  return `${said}\n${link}`;
}

function firstOf({ drafts }: History): Instant {
  return Math.min(...drafts.map(({ at }) => at));
}

function lastOf({ drafts }: History): Instant {
  return Math.max(...drafts.map(({ at }) => at));
}
