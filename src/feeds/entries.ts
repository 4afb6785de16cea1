import { correctionAnchorsOf, reportAnchorOf, updateAnchorsOf } from '../domain/anchors.ts';
import { startOfDay } from '../domain/days.ts';
import type { Incident, Update } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import { compareText } from '../domain/order.ts';
import { endOf } from '../domain/phases.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import { INCIDENT_STATUS_LABELS } from '../domain/status.ts';

/** One thing that readers of a feed are told; each is new to them because each has its own id. */
export interface FeedEntry {
  /** Its address, which is also its permanent id. */
  url: string;
  title: string;
  html: string;
  at: Instant;
  authors: string[];
  /** What readers can filter by: severity, services and cause. */
  categories: string[];
  incident: Incident;
}

/** What the words of entries are made from. */
export interface EntrySource {
  site: Pick<Site, 'url'>;
  incidents: readonly Incident[];
  /** The rendered report of each incident that has one, by id; its links and pictures with full addresses. */
  reports: ReadonlyMap<string, string>;
  /** Renders an update, a correction or a summary, which are Markdown. */
  toHtml: (markdown: string, incident: Incident) => string;
  now: Instant;
}

/** How many entries a feed has: enough for a reader that was away for weeks, little enough to poll. */
export const FEED_LENGTH = 50;

/**
 * The newest entries: one per update, per published stage of a report and per correction, and one
 * for each incident about which nothing else was said.
 */
export function entriesOf(source: EntrySource, length = FEED_LENGTH): FeedEntry[] {
  const { site, incidents, reports, toHtml, now } = source;
  return incidents
    .flatMap((incident) => draftsOf(incident, now).map((draft) => ({ ...draft, incident })))
    .filter(({ at }) => at <= now)
    .sort((one, other) => other.at - one.at || compareText(one.incident.id, other.incident.id))
    .slice(0, length)
    .map(({ incident, anchor, title, at, text, isReport }) => ({
      url: `${absoluteUrl(site, routes.incident(incident.id))}${anchor && `#${anchor}`}`,
      title: title ? `${title}: ${incident.title}` : incident.title,
      html: (isReport && reports.get(incident.id)) || toHtml(text, incident),
      at,
      authors: isReport ? incident.report.authors : [],
      categories: categoriesOf(incident),
      incident,
    }));
}

/** An entry before its words are rendered, because only the newest are. */
interface Draft {
  anchor: string;
  title: string;
  at: Instant;
  text: string;
  isReport: boolean;
}

function draftsOf(incident: Incident, now: Instant): Draft[] {
  const drafts = [...updateDraftsOf(incident.updates), ...reportDraftsOf(incident, now)];
  if (drafts.length > 0) return drafts;
  const text = incident.summary ?? incident.title;
  return [{ anchor: '', title: '', at: incident.started.instant, text, isReport: false }];
}

/** Newest last in the data, so the order of two at the same time is turned with the rest. */
function updateDraftsOf(updates: readonly Update[]): Draft[] {
  const anchors = updateAnchorsOf(updates);
  return updates
    .map(({ at, status, text }, index) => ({
      anchor: anchors[index] ?? '',
      title: status === 'update' ? 'Update' : INCIDENT_STATUS_LABELS[status],
      at: at.instant,
      text,
      isReport: false,
    }))
    .reverse();
}

function reportDraftsOf(incident: Incident, now: Instant): Draft[] {
  const { report, timezone, summary, title } = incident;
  if (!incident.hasReport) return [];
  const anchors = correctionAnchorsOf(report.corrections);
  const corrections = report.corrections.map(({ at, text }, index) => ({
    anchor: anchors[index] ?? '',
    title: 'Correction',
    at: startOfDay(at, timezone),
    text,
    isReport: false,
  }));
  const published = report.published ? startOfDay(report.published, timezone) : endOf(incident, now);
  const stage = {
    anchor: reportAnchorOf(report),
    title: report.stage === 'final' ? 'Report' : 'Preliminary report',
    at: published,
    text: summary ?? title,
    isReport: true,
  };
  return [...corrections.reverse(), stage];
}

function categoriesOf({ severity, services, cause }: Incident): string[] {
  return [severity?.label, ...services.map(({ service }) => service.name), cause?.label].filter(
    (label) => label !== undefined,
  );
}
