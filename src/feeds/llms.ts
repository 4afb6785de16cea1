import { dayOf } from '../domain/format-time.ts';
import type { Incident } from '../domain/incident.ts';
import { newestFirst } from '../domain/order.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import { sayOtherLanguage } from '../words/language.ts';
import { piecesOf } from '../words/template.ts';
import type { Words } from '../words/words.ts';

/** How many incidents are named; the record has them all. */
export const MOST_RECENT = 50;

/** `/llms.txt`: what is here, and where to find it as plain text or data. */
export function toLlms(site: Site, incidents: readonly Incident[], words: Words): string {
  const link = (key: Link, route: string) => toLinkLine(key, absoluteUrl(site, route), words);
  const named = newestFirst(incidents)
    .slice(0, MOST_RECENT)
    .map(({ id, title, summary, language, started, timezone }) => {
      const date = dayOf(started.instant, timezone);
      const address = absoluteUrl(site, routes.incidentMarkdown(id));
      const other = sayOtherLanguage(language, words);
      const said = [`${date}.`, other && `${other}.`, summary].filter(Boolean).join(' ');
      return `- [${escapeLabel(title)}](${address}): ${toLine(said)}`;
    });
  const sections = [
    `# ${site.name}`,
    `> ${toLine(site.description)}`,
    words.say('llms.files'),
    [
      `## ${words.say('llms.record')}`,
      '',
      link('llms.status', routes.apiStatus),
      link('llms.incidents', routes.incidentsJson),
      link('llms.news', routes.atom),
      link('llms.maintenance', routes.calendar),
    ].join('\n'),
    ...(named.length > 0 ? [[`## ${words.say('llms.latest')}`, '', ...named].join('\n')] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

type Link = `llms.${'status' | 'incidents' | 'news' | 'maintenance'}`;

/** A sentence in which a link stands, as an item of a list in Markdown. */
function toLinkLine(key: Link, address: string, words: Words): string {
  const pieces = piecesOf(words.templateOf(key), {}, words.language).map((piece) => {
    if (piece.kind === 'text') return piece.text;
    return piece.kind === 'open' ? '[' : `](${address})`;
  });
  return `- ${pieces.join('')}`;
}

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escapeLabel(text: string): string {
  return toLine(text).replace(/[[\]\\]/g, '\\$&');
}
