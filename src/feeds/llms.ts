import { dayOf } from '../domain/format-time.ts';
import type { Incident } from '../domain/incident.ts';
import { newestFirst } from '../domain/order.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';

/** How many incidents are named; the record has them all. */
const MOST_RECENT = 50;

/** `/llms.txt`: what is here, and where to find it as plain text or data. */
export function toLlms(site: Site, incidents: readonly Incident[]): string {
  const link = (label: string, route: string, note: string) =>
    `- [${label}](${absoluteUrl(site, route)}): ${note}`;
  const named = newestFirst(incidents)
    .slice(0, MOST_RECENT)
    .map(({ id, title, summary, started, timezone }) => {
      const date = dayOf(started.instant, timezone);
      return link(escapeLabel(title), routes.incidentMarkdown(id), toLine(`${date}. ${summary ?? ''}`));
    });
  const sections = [
    `# ${site.name}`,
    `> ${toLine(site.description)}`,
    'Every incident has a page. Add `.md` to its address for Markdown, `.json` for data.',
    [
      '## Status and record',
      '',
      link('Status', routes.apiStatus, 'how services are doing, in the format of Statuspage.'),
      link('Incidents', routes.incidentsJson, 'all incidents as JSON, by year.'),
      link('News', routes.atom, 'updates and reports as an Atom feed.'),
      link('Maintenance', routes.calendar, 'planned work as a calendar.'),
    ].join('\n'),
    ...(named.length > 0 ? [['## Latest incidents', '', ...named].join('\n')] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escapeLabel(text: string): string {
  return toLine(text).replace(/[[\]\\]/g, '\\$&');
}
