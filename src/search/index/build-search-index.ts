import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { BuiltPage } from '../../domain/age.ts';
import { byId, latestFirst } from '../../domain/order.ts';
import { ByteWriter } from '../bytes.ts';
import { dayInIso } from '../days.ts';
import { type SearchDocument, startOf } from '../document.ts';
import { english } from '../english.ts';
import { files, type IndexHead, type SearchRecord } from '../files.ts';
import { writeKeys } from '../speech/keys.ts';
import { minutesOf, toFacts } from './facts.ts';
import { keysIn } from './keys-in.ts';
import { type Languages, oneLanguage } from './languages.ts';
import { toShards } from './shards.ts';
import { toTextFiles } from './texts.ts';
import { frequencyLevel, toVocabulary } from './vocabulary.ts';
import { type CountedWords, countWords, weigh } from './weigh.ts';

/** Files to be served under `/search/`. */
export interface SearchIndex {
  /** Bytes by path. */
  files: Map<string, Uint8Array>;
  /** Names the content: the same documents give the same build. */
  build: string;
}

/**
 * Everything that search reads, from the incidents that the public may read. The order given does not matter.
 *
 * @param site - when it was built, before which no reader can ask; nothing is known of it unless told.
 */
export function buildSearchIndex(
  published: readonly SearchDocument[],
  site: BuiltPage = { builtAt: 0 },
  languages?: Languages,
): SearchIndex {
  const { build, index, files: others } = indexDocuments(published, languages);
  return { build, files: new Map([[files.index, toFirstFile({ build, index }, site)], ...others]) };
}

/** What follows from the documents alone. */
export interface IndexedDocuments extends SearchIndex {
  /** What stands in the first file, which is not among the others, behind its head. */
  index: Uint8Array;
}

/**
 * Indexes documents; the order given does not matter.
 *
 * @param wordsOf - the words of each, where they were counted before.
 */
export function indexDocuments(
  published: readonly SearchDocument[],
  languages: Languages = oneLanguage(english()),
  wordsOf: (document: SearchDocument) => CountedWords = (document) =>
    countWords(document, languages.of(document)),
): IndexedDocuments {
  // A report's place in this order is its number, so that of two equally good reports the newer one comes first.
  const documents = latestFirst(byId(published), ({ started }) => Date.parse(started));
  const weighed = weigh(documents.map(wordsOf));
  const terms = [...weighed.postings.keys()].sort();
  const shards = toShards(terms, weighed.postings);
  const texts = toTextFiles(documents);
  const facts = toFacts(documents);
  const records = toRecords(documents);

  const index = new ByteWriter();
  index.number(documents.length);
  writeDays(index, documents);
  writeTerms(
    index,
    shards.map(({ firstTerm }) => firstTerm),
  );
  index.number(texts.length);
  for (const [i, { firstDocument }] of texts.entries())
    index.number(firstDocument - (texts[i - 1]?.firstDocument ?? 0));
  const vocabulary = toVocabulary(terms, weighed);
  writeTerms(index, vocabulary);
  index.nibbles(vocabulary.map((term) => frequencyLevel(weighed.postings.get(term)?.documents.length ?? 0)));
  if (languages.site.keyOf) writeKeys(index, vocabulary, keysIn(documents, languages.of));

  const parts = [...shards, ...texts].map(({ bytes }) => bytes);
  const build = hashOf([index.toBytes(), facts, records, ...parts]);
  const written = new Map<string, Uint8Array>([
    [files.facts(build), facts],
    [files.records(build), records],
    ...shards.map(({ bytes }, i) => [files.postings(build, i), bytes] as const),
    ...texts.map(({ bytes }, i) => [files.texts(build, i), bytes] as const),
  ]);
  return {
    build,
    index: index.toBytes(),
    files: new Map([...written].map(([path, bytes]) => [path, deflate(bytes)])),
  };
}

/** The file that is read first, as one of a site that was built at some moment. */
export function toFirstFile(
  { build, index }: Pick<IndexedDocuments, 'build' | 'index'>,
  site: BuiltPage,
): Uint8Array {
  const head = new ByteWriter();
  head.json({ ...site, build } satisfies IndexHead);
  head.bytes(index);
  return deflate(head.toBytes());
}

/** The first day of each incident, and how many more it reached into; an open one has no end. */
function writeDays(writer: ByteWriter, documents: readonly SearchDocument[]): void {
  let previous = 0;
  for (const { started } of documents) {
    writer.signed(previous - dayInIso(started));
    previous = dayInIso(started);
  }
  for (const { started, ended } of documents)
    writer.number(ended === undefined ? 0 : Math.max(0, dayInIso(ended) - dayInIso(started)) + 1);
}

function writeTerms(writer: ByteWriter, terms: readonly string[]): void {
  writer.number(terms.length);
  writer.terms(terms);
}

function toRecords(documents: readonly SearchDocument[]): Uint8Array {
  const writer = new ByteWriter();
  const records = documents.map(
    (document): SearchRecord => ({
      id: document.id,
      title: document.title,
      services: document.services.map(({ name, impact }) => `${name}: ${impact}`),
      started: startOf(document),
      ended: document.isEndUnknown ? '' : (document.ended ?? ''),
      minutes: document.uncounted ? '' : (minutesOf(document) ?? ''),
      url: document.url,
    }),
  );
  writer.json(records);
  return writer.toBytes();
}

function hashOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 12);
}

function deflate(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(deflateRawSync(bytes, { level: 9 }));
}
