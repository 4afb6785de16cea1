import { formatDuration } from '../domain/duration.ts';
import { formatDay, formatMoment, type TimeFormat } from '../domain/format-time.ts';
import type { Action, Incident, Report, Update } from '../domain/incident.ts';
import type { Instant, Moment } from '../domain/moment.ts';
import { partsOf } from '../domain/parts.ts';
import { durationOf, endOf } from '../domain/phases.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import { INCIDENT_STATUS_LABELS, isOpen, SERVICE_STATUS_LABELS, statusOf } from '../domain/status.ts';
import { type TimelineItem, timelineOf } from '../domain/timeline.ts';

const ACTION_LABELS = {
  planned: 'planned',
  'in-progress': 'in progress',
  done: 'done',
  dropped: 'dropped',
} as const satisfies Record<Action['status'], string>;

/**
 * `/incidents/<id>.md`: everything that the page says, as Markdown.
 *
 * @param body - the report as its author wrote it.
 */
export function toIncidentMarkdown(incident: Incident, site: Site, now: Instant, body: string): string {
  const { title, summary, timezone, impact, updates, actions, report } = incident;
  const format = { locale: site.locale, zone: timezone };
  const items = {
    timeline: timelineOf(incident, now, site.locale).map(formatItem),
    actions: actions.map(formatAction),
    corrections: report.corrections.map(({ at, text }) => saying(`${formatDay(at, site.locale)}:`, text)),
    updates: updates.map((update) => formatUpdate(update, format)),
  };
  const blocks = [
    `# ${title}`,
    summary,
    listOf(factsOf(incident, format, now)),
    section(
      'Impact',
      impact.map(({ label, value }) => `**${label}:** ${value}`),
    ),
    ...partsOf(incident).map(({ name, title }) =>
      name === 'report' ? body.trim() : section(title, items[name]),
    ),
    `From <${absoluteUrl(site, routes.incident(incident.id))}>, ${site.name}.`,
  ];
  return `${blocks.filter((block) => block).join('\n\n')}\n`;
}

function factsOf(incident: Incident, format: TimeFormat, now: Instant): string[] {
  const { severity, services, cause, started, detected, mitigated, resolved, report } = incident;
  const told: Moment = { instant: endOf(incident, now), approximate: false, precision: 'minute' };
  const end = isOpen(incident, now) ? undefined : (resolved ?? told);
  const affected = services.map(
    ({ service, impact }) => `${service.name} (${SERVICE_STATUS_LABELS[impact].toLowerCase()})`,
  );
  const facts: [string, string | undefined][] = [
    ['Status', INCIDENT_STATUS_LABELS[statusOf(incident, now)]],
    ['Severity', severity?.label],
    ['Services', affected.join(', ')],
    ['Cause', cause?.label],
    ['Started', formatMoment(started, 'full', format)],
    ['Detected', detected && formatMoment(detected, 'full', format)],
    ['Mitigated', mitigated && formatMoment(mitigated, 'full', format)],
    ['Resolved', end && formatMoment(end, 'full', format)],
    [isOpen(incident, now) ? 'Open for' : 'Duration', formatDuration(durationOf(incident, now))],
    [
      'Report',
      incident.hasReport
        ? [report.stage, publicationOf(report, format)].filter(Boolean).join(', ')
        : undefined,
    ],
    ['Authors', report.authors.join(', ')],
    ['Tags', incident.tags.join(', ')],
  ];
  return facts.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
}

/** The day, or the moment where it is known. */
function publicationOf({ published, publishedAt }: Report, format: TimeFormat): string | undefined {
  return publishedAt ? formatMoment(publishedAt, 'full', format) : published;
}

function formatItem({ entry, time, day, beginsPart, partLabel }: TimelineItem): string {
  const part = beginsPart ? ` (${partLabel.toLowerCase()})` : '';
  return `${day ? `${day}, ` : ''}${time}${part}: ${entry.text}${formatLink(entry.link)}`;
}

function formatUpdate({ at, status, text }: Update, format: TimeFormat): string {
  const label = status === 'update' ? 'Update' : INCIDENT_STATUS_LABELS[status];
  return saying(`${formatMoment(at, 'full', format)}, **${label}:**`, text);
}

/** Words stand beside who says them; a list, a table and their like begin a line of their own, with a sign. */
function saying(label: string, text: string): string {
  const isText = /^(?!\d+[.)])[\p{L}\p{N}]/u.test(text);
  return `${label}${isText ? ' ' : '\n\n'}${text}`;
}

function formatAction({ text, status, owner, due, link }: Action): string {
  const notes = [ACTION_LABELS[status], owner, due && `due ${due}`].filter(Boolean).join(', ');
  return `${text} (${notes})${formatLink(link)}`;
}

function formatLink(link: string | undefined): string {
  return link ? ` <${link}>` : '';
}

function section(heading: string, items: readonly string[]): string {
  return items.length > 0 ? `## ${heading}\n\n${listOf(items)}` : '';
}

/** Further lines of an item are indented, so that they stay part of it. */
function listOf(items: readonly string[]): string {
  return items.map((item) => `- ${item.trim().replace(/\n(?=.)/g, '\n  ')}`).join('\n');
}
