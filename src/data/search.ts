import { type Build, currentBuild } from '../build/current.ts';
import { toIso } from '../domain/format-time.ts';
import type { Incident } from '../domain/incident.ts';
import { durationOf, isOpen, phasesOf } from '../domain/phases.ts';
import { hrefOf, routes } from '../domain/routes.ts';
import { INCIDENT_STATUS_LABELS, statusOf } from '../domain/status.ts';
import { toPlainText } from '../markdown/inline.ts';
import { buildSearchIndex, type SearchIndex } from '../search/build/build-search-index.ts';
import type { SearchDocument, SearchSection } from '../search/document.ts';
import { loadOutline } from './incidents.ts';

const indexes = new WeakMap<Build, SearchIndex>();

/** The search index of this build, made once. */
export function loadSearchIndex(): SearchIndex {
  const build = currentBuild();
  const index = indexes.get(build) ?? buildSearchIndex(build.content.incidents.map(toDocument));
  indexes.set(build, index);
  return index;
}

/** An incident as search sees it: its facts and all its text, under the headings of its page. */
function toDocument(incident: Incident): SearchDocument {
  const { site, now } = currentBuild().content;
  const { id, title, summary, started, timezone, severity, cause, services, tags, hasReport } = incident;
  const ended = isOpen(incident, now) ? undefined : started.instant + durationOf(incident, now);
  return {
    id,
    url: hrefOf(site, routes.incident(id)),
    title,
    ...(summary && { summary: toPlainText(summary) }),
    started: toIso(started.instant, timezone),
    ...(ended && { ended: toIso(ended, timezone) }),
    zone: timezone,
    ...(severity && { severity: { id: severity.id, label: severity.label } }),
    ...(cause && { cause }),
    services: services.map(({ service, impact }) => ({ id: service.id, name: service.name, impact })),
    tags,
    status: INCIDENT_STATUS_LABELS[statusOf(incident, now)],
    hasReport,
    phases: phasesOf(incident, now).map(({ name, from, to }) => ({ name, milliseconds: to - from })),
    sections: sectionsOf(incident),
  };
}

function sectionsOf(incident: Incident): SearchSection[] {
  const { impact, timeline, actions, updates } = incident;
  const part = (id: string, heading: string, lines: string[]) =>
    lines.length > 0 ? [{ id, heading, text: lines.map(toPlainText).join('\n') }] : [];
  return [
    ...part(
      '',
      '',
      impact.map(({ label, value }) => `${label}: ${value}`),
    ),
    ...part(
      'timeline',
      'Timeline',
      timeline.map(({ text }) => text),
    ),
    ...loadOutline(incident).sections,
    ...part(
      'actions',
      'What we promised',
      actions.map(({ text }) => text),
    ),
    ...part(
      'updates',
      'What we said at the time',
      updates.map(({ text }) => text),
    ),
  ];
}
