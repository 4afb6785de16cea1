import { type Build, currentBuild } from '../assemble/current.ts';
import { sharedFor } from '../assemble/kept-pages/reads.ts';
import { dayOf } from '../domain/format-time.ts';
import type { Incident } from '../domain/incident.ts';
import { hrefOf, routes } from '../domain/routes.ts';
import { toPlainText } from '../markdown/rich-text.ts';
import type { SearchDocument } from '../search/document.ts';
import { createSearch, type SearchAnswer } from '../search/engine/create-search.ts';
import { files } from '../search/files.ts';
import { type IndexedDocuments, indexDocuments, toFirstFile } from '../search/index/build-search-index.ts';
import { languagesOf, spokenIn } from '../search/index/languages.ts';
import { type CountedWords, countWords } from '../search/index/weigh.ts';
import { toSearchDocument } from '../search/to-search-document.ts';
import { tongueOf } from '../search/tongues.ts';
import { loadCompiled } from './bodies.ts';
import { kept } from './kept.ts';
import { loadFrame, loadWords } from './site.ts';

/** Every file of the search index; the first has no bytes yet, because it tells when the site was built. */
export async function searchFiles(): Promise<{ path: string; bytes: Uint8Array | undefined }[]> {
  const { files: others } = await loadIndexed();
  return [{ path: files.index, bytes: undefined }, ...[...others].map(([path, bytes]) => ({ path, bytes }))];
}

/** The first file of the search index. */
export async function loadSearchHead(): Promise<Uint8Array<ArrayBuffer>> {
  const { builtAt, isStopped } = currentBuild().status.facts;
  return new Uint8Array(toFirstFile(await loadIndexed(), { builtAt, isStopped }));
}

/** The documents of this build, indexed once. */
function loadIndexed(): Promise<IndexedDocuments> {
  return indexedOf(currentBuild());
}

const indexedOf = sharedFor(({ content }: Build) =>
  kept(
    'search index',
    { incidents: content.incidents, locale: content.site.locale },
    async ({ incidents, locale }) => {
      const counted = await Promise.all(
        incidents.map((incident) => kept(`search ${incident.id}`, { incident, locale }, toCounted)),
      );
      const documents = counted.map(({ document }) => document);
      const languages = await languagesOf(documents, locale);
      const words = new Map(counted.map(({ document, words }) => [document, words]));
      return indexDocuments(
        documents,
        languages,
        (document) => words.get(document) ?? countWords(document, languages.of(document)),
      );
    },
  ),
);

/** What search finds when nothing is asked for: the newest incidents. */
export async function loadNewest(limit: number): Promise<SearchAnswer> {
  const { site, now } = currentBuild().content;
  const { files: others } = await loadIndexed();
  const head = await loadSearchHead();
  const search = createSearch({
    base: '',
    fetch: async (path) =>
      new Response(new Uint8Array(path === files.index ? head : (others.get(String(path)) ?? []))),
    locale: site.locale,
    tongue: await tongueOf(site.locale),
    today: () => dayOf(now, site.timezone),
  });
  return search.search({ limit });
}

async function toCounted({
  incident,
  locale,
}: {
  incident: Incident;
  locale: string;
}): Promise<{ document: SearchDocument; words: CountedWords }> {
  const document = await toDocument(incident);
  return { document, words: countWords(document, await spokenIn(document.language?.tag ?? locale)) };
}

async function toDocument(incident: Incident): Promise<SearchDocument> {
  const { site, at } = loadFrame([incident]);
  const { sections } = await loadCompiled(incident);
  const page = { url: hrefOf(site, routes.incident(incident.id)), sections };
  return toSearchDocument(incident, page, at, toPlainText, loadWords());
}
