import type { BuiltPage } from '../../domain/age.ts';
import { ByteReader } from '../bytes.ts';
import type { Day } from '../days.ts';
import type { SearchDocument } from '../document.ts';
import { files, type IndexHead, type SearchRecord } from '../files.ts';
import type { Tongue } from '../tongue.ts';
import { type Facts, readFacts } from './facts.ts';
import type { ReadFile } from './files-reader.ts';
import type { Lexicon } from './lexicon.ts';
import { type ScannedText, scanText } from './scanned-text.ts';
import { Shard } from './shard.ts';
import { placeUpTo } from './sorted.ts';

/** The index of one build. What is not in its first file is read when it is asked for, once. */
export interface OpenIndex {
  build: string;
  /** When that was. */
  site: BuiltPage;
  /** How many reports there are; they are numbered from the newest. */
  count: number;
  /** The first and last day of each incident. */
  firstDays: Day[];
  lastDays: Day[];
  lexicon: Lexicon;
  tongue: Tongue;
  /** The file that holds a word, if any does. */
  shardWith(term: string): Promise<Shard>;
  /** Words that begin with what is given, itself first. */
  beginningWith(beginning: string): Promise<string[]>;
  text(document: number): Promise<ScannedText>;
  facts(): Promise<Facts>;
  records(): Promise<SearchRecord[]>;
}

/** Reads the first file, which says what is in the others. */
export async function openIndex(read: ReadFile, cache: RequestCache, tongue: Tongue): Promise<OpenIndex> {
  const reader = new ByteReader(await read(files.index, cache));
  const { build, ...site } = reader.json() as IndexHead;
  const count = reader.number();
  const { firstDays, lastDays } = readDays(reader, count);
  const shardTerms = readTerms(reader);
  const textStarts = readTextStarts(reader);
  const words = readTerms(reader);
  const levels = reader.nibbles(words.length);

  const shards = new Map<number, Promise<Shard>>();
  const texts = new Map<number, Promise<ScannedText[]>>();
  const facts = new Map<string, Promise<Facts>>();
  const records = new Map<string, Promise<SearchRecord[]>>();
  const shardWith = (term: string) => {
    const shard = placeUpTo(shardTerms, term);
    return once(shards, shard, async () => new Shard(await read(files.postings(build, shard))));
  };
  return {
    build,
    site,
    count,
    firstDays,
    lastDays,
    lexicon: tongue.openLexicon(words, levels, reader),
    tongue,
    shardWith,
    beginningWith: async (beginning) => (await shardWith(beginning)).beginningWith(beginning),
    text: async (document) => {
      const file = placeUpTo(textStarts, document);
      const held = await once(texts, file, async () => {
        const documents = new ByteReader(await read(files.texts(build, file))).json() as SearchDocument[];
        return documents.map(scanText);
      });
      const text = held[document - (textStarts[file] ?? 0)];
      if (!text) throw new RangeError(`No text of report ${document}.`);
      return text;
    },
    facts: () => {
      const path = files.facts(build);
      return once(facts, path, async () => readFacts(await read(path), count));
    },
    records: () => {
      const path = files.records(build);
      return once(records, path, async () => new ByteReader(await read(path)).json() as SearchRecord[]);
    },
  };
}

/** Loads what belongs to a key, unless that has been done or is being done; a failure is not remembered. */
function once<K, V>(loaded: Map<K, Promise<V>>, key: K, load: () => Promise<V>): Promise<V> {
  const found = loaded.get(key);
  if (found) return found;
  const promise = load().catch((error: unknown) => {
    loaded.delete(key);
    throw error;
  });
  loaded.set(key, promise);
  return promise;
}

function readTerms(reader: ByteReader): string[] {
  return reader.terms(reader.number());
}

function readDays(reader: ByteReader, count: number): { firstDays: Day[]; lastDays: Day[] } {
  let day = 0;
  const firstDays = Array.from({ length: count }, () => (day -= reader.signed()));
  const lastDays = firstDays.map((first) => {
    const length = reader.number();
    return length === 0 ? Infinity : first + length - 1;
  });
  return { firstDays, lastDays };
}

function readTextStarts(reader: ByteReader): number[] {
  let start = 0;
  return Array.from({ length: reader.number() }, () => (start += reader.number()));
}
