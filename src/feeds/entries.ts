import { correctionAnchorsOf, reportAnchorOf, updateAnchorsOf } from '../domain/anchors.ts';
import {
  type Appearances,
  correctionsReadableFrom,
  documentReadableFrom,
  reportReadableFrom,
  updatesReadableFrom,
} from '../domain/appearances.ts';
import { toMarkup } from '../domain/characters.ts';
import { toldChangesOf } from '../domain/impact.ts';
import type { Incident } from '../domain/incident.ts';
import { languageOf, otherLanguageOf } from '../domain/language-marks.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import type { Instant } from '../domain/moment.ts';
import { compareText } from '../domain/order.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import { statusOf } from '../domain/status.ts';
import { sayServiceChanges } from '../words/changes.ts';
import type { Words } from '../words/words.ts';
import type { EntryDraft } from './entry-draft.ts';
import { toFeedHtml } from './feed-html.ts';
import { maintenanceDraftsOf } from './maintenance-entries.ts';

/** One thing that readers of a feed are told; each is new to them because each has its own id. */
export interface FeedEntry {
  /** Its address, which is also its permanent id unless it has another. */
  url: string;
  /** By what readers know it, where they knew it before it stood at this address. */
  id?: string | undefined;
  title: string;
  /** BCP 47, where it is in another language than the feed. */
  language?: string | undefined;
  /** In the language of the feed, but for what says that it is in another. */
  html: string;
  /** When it could first be read. */
  at: Instant;
  /** When a word was last added to it. */
  updated?: Instant | undefined;
  authors: string[];
  /** What readers can filter by: severity, services and cause. */
  categories: string[];
}

/** What entries follow from. */
export interface EntrySource {
  words: Words;
  incidents: readonly Incident[];
  maintenance: readonly Maintenance[];
  /** When things first stood in the history of their file, by file. */
  appearances: ReadonlyMap<string, Appearances>;
  /** When anything was last said on the whole site. */
  lastWord: Instant;
  now: Instant;
}

/** How many entries a feed has: enough for a reader that was away for weeks, little enough to poll. */
const FEED_LENGTH = 50;

/**
 * The newest entries: one per update, per published stage of a report and per correction, one for each incident about
 * which nothing else was said, and those of planned work.
 */
export function newestDraftsOf(source: EntrySource, length = FEED_LENGTH): EntryDraft[] {
  return draftsOf(source).slice(0, length);
}

/**
 * Entries with their texts.
 *
 * @param reports - the rendered report of each incident that has one, by id; its links and pictures with full addresses.
 * @param textOf - what stands above the report, see `toEntryText`; the same entry is in many feeds.
 */
export function toEntries(
  drafts: readonly EntryDraft[],
  {
    site,
    reports,
    textOf,
  }: {
    site: Pick<Site, 'url' | 'locale'>;
    reports: ReadonlyMap<string, string>;
    textOf: (draft: EntryDraft) => string;
  },
): FeedEntry[] {
  return drafts.map((draft) => {
    const { route, title, language, at, authors, categories, report } = draft;
    return {
      url: absoluteUrl(site, route),
      title,
      language: otherLanguageOf(language, site.locale),
      html: [textOf(draft), report === undefined ? undefined : reports.get(report)]
        .filter(Boolean)
        .join('\n'),
      at,
      authors,
      categories,
    };
  });
}

/**
 * The text of an entry as HTML that stands by itself.
 *
 * @param toHtml - renders an update, a correction or a summary, which are Markdown, of a file, in a language.
 */
export function toEntryText(
  draft: EntryDraft,
  { site, words }: { site: Pick<Site, 'url'>; words: Words },
  toHtml: (markdown: string, document: Pick<EntryDraft, 'file' | 'language'>) => string,
): string {
  const { route, text, facts } = draft;
  const page = absoluteUrl(site, route.replace(/#.*/, ''));
  return toFeedHtml(withFacts(text && toHtml(text, draft), facts), page, words);
}

/** Everything that was told, the newest first; of what could be read at once, what is about the later moment. */
function draftsOf({ incidents, maintenance, appearances, words, lastWord, now }: EntrySource): EntryDraft[] {
  const drafts = [
    ...incidents.flatMap((incident) =>
      incidentDraftsOf(incident, { words, now, appearances: appearances.get(incident.file) }),
    ),
    ...maintenance.flatMap((planned) =>
      maintenanceDraftsOf(planned, { words, now, lastWord, appearances: appearances.get(planned.file) }),
    ),
  ];
  return toldUntil(now, drafts);
}

/** What was told up to a moment, in the order of `newestDraftsOf`. */
export function toldUntil(now: Instant, drafts: readonly EntryDraft[]): EntryDraft[] {
  return drafts
    .filter(({ own }) => own <= now)
    .sort((one, other) => other.at - one.at || other.own - one.own || compareText(other.route, one.route));
}

/** All that is told of an incident. */
export function incidentDraftsOf(
  incident: Incident,
  { words, now, appearances }: { words: Words; now: Instant; appearances: Appearances | undefined },
): EntryDraft[] {
  const drafts = [
    ...reportDraftsOf(incident, words, appearances),
    ...updateDraftsOf(incident, words, appearances),
  ];
  if (drafts.length > 0) return drafts;
  const { title, summary, started } = incident;
  const own = started.instant;
  const at = documentReadableFrom(own, incident, appearances);
  const label = words.say(`incident.${statusOf(incident, now)}`);
  const textLanguage = languageOf(incident, summary === undefined ? 'title' : 'summary');
  return [
    toDraft(incident, { anchor: '', title, label, at, own, text: summary ?? title, language: textLanguage }),
  ];
}

/** An entry about an incident. */
interface Told extends Pick<EntryDraft, 'title' | 'label' | 'at' | 'own' | 'text' | 'facts'> {
  anchor: string;
  /** Where it is not that of the incident. */
  language?: string | undefined;
}

function updateDraftsOf(
  incident: Incident,
  words: Words,
  appearances: Appearances | undefined,
): EntryDraft[] {
  const anchors = updateAnchorsOf(incident.updates);
  const readable = updatesReadableFrom(incident, appearances);
  const { title } = incident;
  const changes = toldChangesOf(incident);
  return incident.updates.map(({ at, status, text, language }, index) =>
    toDraft(incident, {
      anchor: anchors[index] ?? '',
      title: words.say(`feed.${status}`, { title }),
      label: words.say(status === 'update' ? 'update.update' : `incident.${status}`),
      at: readable[index] ?? at.instant,
      own: at.instant,
      text,
      language,
      facts: sayServiceChanges(changes[index] ?? [], words).join(' · '),
    }),
  );
}

function reportDraftsOf(
  incident: Incident,
  words: Words,
  appearances: Appearances | undefined,
): EntryDraft[] {
  const { report, title, summary, id } = incident;
  if (!incident.hasReport) return [];
  const anchors = correctionAnchorsOf(report.corrections);
  const own = correctionsReadableFrom(incident);
  const readable = correctionsReadableFrom(incident, appearances);
  const corrections = report.corrections.map(({ text, language }, index) =>
    toDraft(incident, {
      anchor: anchors[index] ?? '',
      title: words.say('feed.correction', { title }),
      label: words.say('history.correction'),
      at: readable[index] ?? 0,
      own: own[index] ?? 0,
      text,
      language,
    }),
  );
  const isPreliminary = report.stage === 'preliminary';
  const stage = toDraft(incident, {
    anchor: reportAnchorOf(report),
    title: words.say(isPreliminary ? 'feed.preliminary-report' : 'feed.report', { title }),
    label: words.say(isPreliminary ? 'history.preliminary-report' : 'history.report'),
    at: reportReadableFrom(incident, appearances),
    own: reportReadableFrom(incident),
    text: summary ?? '',
    language: languageOf(incident, 'summary'),
  });
  return [...corrections, { ...stage, authors: report.authors, report: id }];
}

function toDraft(incident: Incident, { anchor, language = incident.language, ...told }: Told): EntryDraft {
  return {
    ...told,
    language,
    file: incident.file,
    route: `${routes.incident(incident.id)}${anchor && `#${anchor}`}`,
    authors: [],
    categories: categoriesOf(incident),
  };
}

function categoriesOf({ severity, services, cause }: Incident): string[] {
  return [severity?.label, ...services.map(({ service }) => service.name), cause?.label].filter(
    (label) => label !== undefined,
  );
}

function withFacts(html: string, facts: string | undefined): string {
  return [html, facts && `<p>${toMarkup(facts)}</p>`].filter(Boolean).join('\n');
}
