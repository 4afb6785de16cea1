import type { SearchDocument } from '../../../src/search/document.ts';

/** Something that finds reports, made ready for a corpus. */
export interface Engine {
  name: string;
  /** Ids of the ten best. */
  search(text: string): Promise<string[]> | string[];
}

/** A report in the fields that engines of records want; the date in the ways that people write it. */
export interface EngineRecord {
  id: string;
  title: string;
  facts: string;
  summary: string;
  headings: string;
  body: string;
}

export function toRecord(document: SearchDocument, locale = 'en'): EngineRecord {
  const { id, title, summary = '', services, tags, cause, severity, sections, started } = document;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(started),
  );
  const facts = [
    ...services.map(({ name }) => name),
    ...tags,
    cause?.label,
    severity?.label,
    date,
    started.slice(0, 10),
  ];
  return {
    id,
    title,
    summary,
    facts: facts.filter(Boolean).join(' '),
    headings: sections.map(({ heading }) => heading).join(' '),
    body: sections.map(({ text }) => text).join('\n'),
  };
}
