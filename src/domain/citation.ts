import { dayOf } from './format-time.ts';
import type { Incident } from './incident.ts';
import type { PlainDate } from './moment.ts';
import { absoluteUrl, routes } from './routes.ts';
import type { Site } from './site.ts';

/** How to cite a report: as a sentence, and for reference managers. */
export interface Citation {
  text: string;
  bibtex: string;
}

/** What a citation of an incident is made of. */
export interface Cited {
  id: string;
  title: string;
  kind: 'preliminary' | 'report';
  /** The day of its publication, or of its start where it has none. */
  date: PlainDate;
  /** The site, where nobody is named. */
  authors: readonly string[];
  institution: string;
  url: string;
}

/** What a citation of an incident is made of. */
export function citedOf(
  { id, title, report, hasReport, started, timezone }: Incident,
  site: Pick<Site, 'name' | 'url'>,
): Cited {
  return {
    id,
    title,
    kind: hasReport && report.stage === 'preliminary' ? 'preliminary' : 'report',
    date: report.published ?? dayOf(started.instant, timezone),
    authors: report.authors.length > 0 ? report.authors : [site.name],
    institution: site.name,
    url: absoluteUrl(site, routes.incident(id)),
  };
}

/** A report for reference managers. */
export function toBibtex({ id, title, date, authors, institution, url }: Cited, type: string): string {
  const fields: [string, string][] = [
    ['author', authors.map((author) => `{${escapeLatex(author)}}`).join(' and ')],
    ['title', `{${escapeLatex(title)}}`],
    ['institution', escapeLatex(institution)],
    ['type', type],
    ['year', date.slice(0, 4)],
    ['month', String(Number(date.slice(5, 7)))],
    ['day', String(Number(date.slice(8, 10)))],
    ['url', url],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('');
  return `@techreport{${id.replace(/[^\w-]/g, '-')},\n${lines}}`;
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
