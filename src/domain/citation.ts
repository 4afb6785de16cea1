import { dayOf, formatDay } from './format-time.ts';
import type { Incident } from './incident.ts';
import { absoluteUrl, routes } from './routes.ts';
import type { Site } from './site.ts';

/** How to cite a report: as a sentence, and for reference managers. */
export interface Citation {
  text: string;
  bibtex: string;
}

/** A report is dated by its publication; an incident without one, by its start. */
export function citationOf(
  { id, title, report, hasReport, started, timezone }: Incident,
  site: Pick<Site, 'name' | 'url' | 'locale'>,
): Citation {
  const date = report.published ?? dayOf(started.instant, timezone);
  const url = absoluteUrl(site, routes.incident(id));
  const kind =
    hasReport && report.stage === 'preliminary' ? 'Preliminary incident report' : 'Incident report';
  const authors = report.authors.length > 0 ? report.authors : [site.name];
  const lead = report.authors.length > 0 ? `${authors.join(', ')}. ` : '';
  const fields: [string, string][] = [
    ['author', authors.map((author) => `{${escapeLatex(author)}}`).join(' and ')],
    ['title', `{${escapeLatex(title)}}`],
    ['institution', escapeLatex(site.name)],
    ['type', kind],
    ['year', date.slice(0, 4)],
    ['month', String(Number(date.slice(5, 7)))],
    ['day', String(Number(date.slice(8, 10)))],
    ['url', url],
  ];
  return {
    text: `${lead}“${title}.” ${kind}. ${site.name}, ${formatDay(date, site.locale)}. ${url}`,
    bibtex: `@techreport{${id.replace(/[^\w-]/g, '-')},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}`,
  };
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as LaTeX prints it. */
function escapeLatex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (character) => SPECIAL[character] ?? `\\${character}`);
}
