import type { IncidentStatus } from '../domain/status.ts';

/** What an incident did to one service. */
export interface SearchService {
  id: string;
  name: string;
  /** Such as `major-outage`. */
  impact: string;
}

/** What authors name, and how they write it. */
export interface Label {
  id: string;
  label: string;
}

/** One heading of a report with the plain text below it. */
export interface SearchSection {
  /** The heading's anchor on the page; empty for what stands before the first heading. */
  id: string;
  heading: string;
  /** One line per paragraph, list item or table row, in the words that the page shows. */
  text: string;
}

/** One incident as search sees it. */
export interface SearchDocument {
  id: string;
  url: string;
  title: string;
  /** BCP 47, where its words are in another language than the site's, and how readers are told of it. */
  language?: { tag: string; said: string };
  summary?: string;
  /**
   * ISO 8601 with the offset of its zone, so that the date in it is the date that the page shows. Where the day alone is
   * known, when it began.
   */
  started: string;
  /** Missing while the incident is open; of one whose end was not recorded, the last moment that is known. */
  ended?: string;
  /** Why nobody knows how long it lasted. */
  uncounted?: 'start-day' | 'end-unknown';
  /** Whether it is over and nobody wrote since when. */
  isEndUnknown?: true;
  /** IANA zone. */
  zone: string;
  severity?: Label;
  cause?: Label;
  services: SearchService[];
  tags: string[];
  status: IncidentStatus;
  hasReport: boolean;
  /** In order; what the phase strip shows. */
  phases: { name: 'undetected' | 'responding' | 'recovering'; milliseconds: number }[];
  sections: SearchSection[];
}

/** When it began as it was written: a day where no time is known. */
export function startOf({ started, uncounted }: SearchDocument): string {
  return uncounted === 'start-day' ? started.slice(0, 'YYYY-MM-DD'.length) : started;
}

/** The names under which a report is filed: of its services, its tags, its cause and its severity. */
export function namesOf({ services, tags, cause, severity }: SearchDocument): string[] {
  return [
    ...services.map(({ name }) => name),
    ...tags,
    ...[cause, severity].flatMap((label) => (label ? [label.label] : [])),
  ];
}
