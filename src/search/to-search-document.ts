import { toIso } from '../domain/format-time.ts';
import type { Incident } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import { isOpen, phasesOf } from '../domain/phases.ts';
import { statusOf } from '../domain/status.ts';
import type { SearchDocument, SearchSection } from './document.ts';

/** What is known of an incident's page. */
export interface SearchablePage {
  url: string;
  /** Of the body, with the anchors that its headings have on the page. */
  sections: SearchSection[];
  /** Anchors of what the page shows besides the body; empty where it has none. */
  anchors: { timeline: string; updates: string; actions: string };
}

/**
 * An incident as search sees it: all that its page says, the facts that readers look for first among it.
 *
 * @param plain - Markdown within a line to plain text.
 */
export function toSearchDocument(
  incident: Incident,
  page: SearchablePage,
  now: Instant,
  plain: (markdown: string) => string,
): SearchDocument {
  const { id, title, summary, started, resolved, timezone, severity, cause, services } = incident;
  const lines = (texts: readonly string[]) => texts.map(plain).join('\n');
  const facts = incident.impact.map(({ label, value }) => `${label}: ${value}`);
  const others: SearchSection[] = [
    { id: '', heading: 'Impact', text: lines(facts) },
    {
      id: page.anchors.timeline,
      heading: 'Timeline',
      text: lines(incident.timeline.map(({ text }) => text)),
    },
    { id: page.anchors.updates, heading: 'Updates', text: lines(incident.updates.map(({ text }) => text)) },
    { id: page.anchors.actions, heading: 'Actions', text: lines(incident.actions.map(({ text }) => text)) },
  ];
  return {
    id,
    url: page.url,
    title,
    ...(summary !== undefined && { summary: plain(summary) }),
    started: toIso(started.instant, timezone),
    ...(resolved && !isOpen(incident, now) && { ended: toIso(resolved.instant, timezone) }),
    zone: timezone,
    ...(severity && { severity: { id: severity.id, label: severity.label } }),
    ...(cause && { cause: { id: cause.id, label: cause.label } }),
    services: services.map(({ service, impact }) => ({ id: service.id, name: service.name, impact })),
    tags: incident.tags,
    status: statusOf(incident, now),
    hasReport: incident.hasReport,
    phases: phasesOf(incident, now).map(({ name, from, to }) => ({ name, milliseconds: to - from })),
    sections: [...page.sections, ...others.filter(({ text }) => text !== '')],
  };
}
