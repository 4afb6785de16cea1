import { type Build, currentBuild } from '../build/current.ts';
import { dayOf } from '../domain/format-time.ts';
import type { Incident } from '../domain/incident.ts';
import { hrefOf, routes } from '../domain/routes.ts';
import { toPlainText } from '../markdown/inline.ts';
import { buildSearchIndex, type SearchIndex } from '../search/build/build-search-index.ts';
import type { SearchDocument } from '../search/document.ts';
import { createSearch, type SearchAnswer } from '../search/engine/create-search.ts';
import { toSearchDocument } from '../search/to-search-document.ts';
import { loadOutline } from './incidents.ts';

const indexes = new WeakMap<Build, SearchIndex>();

/** The search index of this build, made once. */
export function loadSearchIndex(): SearchIndex {
  const build = currentBuild();
  const index = indexes.get(build) ?? buildSearchIndex(build.content.incidents.map(toDocument));
  indexes.set(build, index);
  return index;
}

/** What search finds when nothing is asked for: the newest incidents. */
export function loadNewest(limit: number): Promise<SearchAnswer> {
  const { site, now } = currentBuild().content;
  const { files } = loadSearchIndex();
  const search = createSearch({
    base: '',
    fetch: async (path) => new Response(new Uint8Array(files.get(String(path)) ?? [])),
    locale: site.locale,
    today: dayOf(now, site.timezone),
  });
  return search.search({ limit });
}

function toDocument(incident: Incident): SearchDocument {
  const { site, now } = currentBuild().content;
  const page = { url: hrefOf(site, routes.incident(incident.id)), sections: loadOutline(incident).sections };
  return toSearchDocument(incident, page, now, toPlainText);
}
