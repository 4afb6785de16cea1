import { type Build, currentBuild } from '../assemble/current.ts';
import { dayOf } from '../domain/format-time.ts';
import type { Incident } from '../domain/incident.ts';
import { remembered } from '../domain/remembered.ts';
import { hrefOf, routes } from '../domain/routes.ts';
import { toPlainText } from '../markdown/rich-text.ts';
import type { SearchDocument } from '../search/document.ts';
import { createSearch, type SearchAnswer } from '../search/engine/create-search.ts';
import { buildSearchIndex, type SearchIndex } from '../search/index/build-search-index.ts';
import { toSearchDocument } from '../search/to-search-document.ts';
import { loadCompiled } from './bodies.ts';

/** The search index of this build, made once. */
export function loadSearchIndex(): Promise<SearchIndex> {
  return indexOf(currentBuild());
}

const indexOf = remembered(async ({ content, status }: Build): Promise<SearchIndex> => {
  const { builtAt, isStopped } = status.facts;
  return buildSearchIndex(await Promise.all(content.incidents.map(toDocument)), { builtAt, isStopped });
});

/** What search finds when nothing is asked for: the newest incidents. */
export async function loadNewest(limit: number): Promise<SearchAnswer> {
  const { site, now } = currentBuild().content;
  const { files } = await loadSearchIndex();
  const search = createSearch({
    base: '',
    fetch: async (path) => new Response(new Uint8Array(files.get(String(path)) ?? [])),
    locale: site.locale,
    today: () => dayOf(now, site.timezone),
  });
  return search.search({ limit });
}

async function toDocument(incident: Incident): Promise<SearchDocument> {
  const { words, content } = currentBuild();
  const { site, now } = content;
  const { sections } = await loadCompiled(incident);
  const page = { url: hrefOf(site, routes.incident(incident.id)), sections };
  return toSearchDocument(incident, page, now, toPlainText, words);
}
