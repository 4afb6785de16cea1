import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { type Build, currentBuild } from '../assemble/current.ts';
import { authorComponents } from '../authoring/components.ts';
import { hasFeed } from '../domain/follow.ts';
import type { Incident } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import { feedIdOf } from '../domain/old-addresses.ts';
import { remembered } from '../domain/remembered.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Service } from '../domain/site.ts';
import {
  type EntrySource,
  type FeedEntry,
  newestDraftsOf,
  toEntries,
  toEntryText,
} from '../feeds/entries.ts';
import type { EntryDraft } from '../feeds/entry-draft.ts';
import { toFeedHtml } from '../feeds/feed-html.ts';
import type { Channel } from '../feeds/feeds.ts';
import { historiesOf, toHistoryEntries, toHistoryHtml } from '../feeds/history-entries.ts';
import { lastWordOf } from '../feeds/statuspage/source.ts';
import { toBlocksHtml } from '../markdown/rich-text.ts';
import { loadBodyContext, loadTextContext } from './bodies.ts';
import { loadIncidents, loadIncidentsOf, loadMaintenance } from './content.ts';
import { kept, sharedInBuild, toQuestion } from './kept.ts';
import { loadReport } from './reports.ts';
import { loadFrame, loadWords } from './site.ts';

/** What a feed is about, unless it is about everything. */
interface FeedScope {
  title?: string;
  home?: string;
  incidents?: Incident[];
  maintenance?: Maintenance[];
}

/** A feed of all incidents and all planned work, or of those given, with the full text of each report in it. */
export async function loadFeed(
  self: string,
  { title, home = routes.home, incidents = loadIncidents(), maintenance = loadMaintenance() }: FeedScope = {},
): Promise<{ channel: Channel; entries: FeedEntry[] }> {
  const { site } = loadFrame();
  const drafts = newestDraftsOf(loadEntrySource(incidents, maintenance));
  const wanted = new Set(drafts.map(({ report }) => report));
  const reports = await loadReports(incidents.filter(({ id }) => wanted.has(id)));
  return {
    channel: toChannel(self, { title, home }),
    entries: toEntries(drafts, { site, reports, textOf: loadEntryText }),
  };
}

/** A feed with one entry for each incident and each piece of planned work, or for those given. */
export function loadHistoryFeed(
  self: string,
  form: 'rss' | 'atom' | 'json',
  { title, home = routes.home, incidents = loadIncidents(), maintenance = loadMaintenance() }: FeedScope = {},
): { channel: Channel; entries: FeedEntry[] } {
  const { site } = loadFrame();
  const histories = historiesOf(loadEntrySource(incidents, maintenance));
  const words = loadWords();
  return {
    channel: toChannel(self, { title, home }),
    entries: toHistoryEntries(histories, {
      site,
      words,
      textOf: loadEntryText,
      idOf: (record) => feedIdOf(record, site, form),
    }),
  };
}

function toChannel(self: string, { title, home }: { title: string | undefined; home: string }): Channel {
  const { site } = loadFrame();
  return {
    title: title ? `${title} · ${site.name}` : site.name,
    description: site.description,
    language: site.locale,
    home: absoluteUrl(site, home),
    self: absoluteUrl(site, self),
    author: site.name,
  };
}

function loadEntrySource(incidents: readonly Incident[], maintenance: readonly Maintenance[]): EntrySource {
  const { appearances } = currentBuild();
  const lastWord = loadLastWord();
  return { words: loadWords(), incidents, maintenance, appearances, lastWord, now: loadFrame().now };
}

/** When anything was last said on the whole site. */
const loadLastWord = toQuestion('last-word', () => {
  const { content, appearances } = currentBuild();
  const { incidents, maintenance, now } = content;
  return lastWordOf({ incidents, maintenance, now, appearances: new Map(appearances) });
});

/** A feed of the incidents of one service, and of the planned work on it. */
export function loadServiceFeed(self: string, service: Service) {
  return loadFeed(self, scopeOf(service));
}

/** The same with one entry for each of them. */
export function loadServiceHistoryFeed(self: string, form: 'rss' | 'atom' | 'json', service: Service) {
  return loadHistoryFeed(self, form, scopeOf(service));
}

function scopeOf({ id, name }: Service): FeedScope {
  const incidents = loadIncidentsOf(id);
  const maintenance = loadMaintenance().filter(({ services }) =>
    services.some((service) => service.id === id),
  );
  return { title: name, home: routes.service(id), incidents, maintenance };
}

/** The same of one incident or piece of planned work. */
export function loadRecordFeed(self: string, form: 'rss' | 'atom' | 'json', record: Incident | Maintenance) {
  const route = 'starts' in record ? routes.maintenance(record.id) : routes.incident(record.id);
  return loadHistoryFeed(self, form, { title: record.title, home: route, ...scopeOfRecord(record) });
}

function scopeOfRecord(record: Incident | Maintenance) {
  return 'starts' in record
    ? { incidents: [], maintenance: [record] }
    : { incidents: [record], maintenance: [] };
}

/** What was told of one incident or piece of planned work, with its whole report. */
export async function loadToldHtml(record: Incident | Maintenance): Promise<string> {
  const scope = scopeOfRecord(record);
  const [history] = historiesOf(loadEntrySource(scope.incidents, scope.maintenance));
  if (!history) return '';
  const { site } = loadFrame();
  const told = toHistoryHtml(history, { site, words: loadWords(), textOf: loadEntryText });
  const isReported = history.drafts.some(({ report }) => report !== undefined);
  const reports = await loadReports(isReported ? scope.incidents : []);
  return [told, ...reports.values()].join('\n');
}

/** The incidents that have a feed of their own. */
export function incidentFeedPaths() {
  const { now } = loadFrame();
  return loadIncidents()
    .filter((incident) => hasFeed(incident, now))
    .map((incident) => ({ params: { id: incident.id }, props: { incident } }));
}

/** A feed of what was said about one incident, for those who wait for its end or its report. */
export function loadIncidentFeed(self: string, incident: Incident) {
  return loadFeed(self, {
    title: incident.title,
    home: routes.incident(incident.id),
    incidents: [incident],
    maintenance: [],
  });
}

/** What renders bodies as HTML that stands by itself. */
const containerOf = remembered((_: Build) => createContainer());

/** The text of an entry. */
function loadEntryText(draft: EntryDraft): string {
  const toHtml = (text: string, document: Pick<EntryDraft, 'file' | 'language'>) =>
    toBlocksHtml(text, loadTextContext(document));
  return toEntryText(draft, { site: loadFrame().site, words: loadWords() }, toHtml);
}

/** The bodies as HTML that stands by itself, by the incident's id, each rendered once. */
async function loadReports(incidents: readonly Incident[]): Promise<ReadonlyMap<string, string>> {
  const rendered = incidents.map(async (incident) => [incident.id, await reportOf(incident)] as const);
  return new Map(await Promise.all(rendered));
}

const reportOf = sharedInBuild((incident: Incident) =>
  kept(`report in feeds ${incident.id}`, incident, renderReport),
);

async function createContainer(): Promise<AstroContainer> {
  const container = await AstroContainer.create();
  container.addServerRenderer({ renderer: mdxRenderer });
  return container;
}

async function renderReport(incident: Incident): Promise<string> {
  const container = await containerOf(currentBuild());
  const { report, body } = await loadReport(incident);
  const html = await container.renderToString(body.Content, {
    props: { components: authorComponents },
    locals: { words: loadWords(), frame: report.frame, report, body: loadBodyContext(incident) },
  });
  return toFeedHtml(html, absoluteUrl(loadFrame().site, routes.incident(incident.id)), loadWords());
}
