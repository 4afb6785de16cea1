import { type Citation, citedOf, toBibtex } from '../domain/citation.ts';
import { formatDay } from '../domain/format-time.ts';
import type { Incident } from '../domain/incident.ts';
import type { Site } from '../domain/site.ts';
import type { Words } from './words.ts';

/** How to cite a report, as a sentence and for reference managers. */
export function sayCitation(
  incident: Incident,
  site: Pick<Site, 'name' | 'url' | 'locale'>,
  words: Words,
): Citation {
  const cited = citedOf(incident, site);
  const type = words.say(`citation.${cited.kind}`);
  const day = formatDay(cited.date, words.locale);
  const values = { title: incident.title, type, site: site.name, day, url: cited.url };
  const authors = incident.report.authors.join(', ');
  return {
    text: authors
      ? words.say('citation.text-authors', { authors, ...values })
      : words.say('citation.text', values),
    bibtex: toBibtex(cited, type),
  };
}
