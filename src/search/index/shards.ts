import { ByteWriter } from '../bytes.ts';
import type { PostingList } from './weigh.ts';

/** Posting lists of consecutive words, as one file. */
export interface Shard {
  /** By which readers find the file that holds a word. */
  firstTerm: string;
  bytes: Uint8Array;
}

/** Before compression, roughly: about 5.5 kB on the wire. Smaller files cost requests, larger ones bytes. */
const SHARD_BYTES = 10_000;

/** Cuts the sorted words into files of about the same size. */
export function toShards(terms: readonly string[], postings: ReadonlyMap<string, PostingList>): Shard[] {
  const shards: Shard[] = [];
  let held: [string, PostingList][] = [];
  let size = 0;
  for (const term of terms) {
    const list = postings.get(term) ?? { documents: [], impacts: [] };
    held.push([term, list]);
    size += term.length + list.documents.length * 1.8;
    if (size > SHARD_BYTES) {
      shards.push(toShard(held));
      held = [];
      size = 0;
    }
  }
  if (held.length > 0) shards.push(toShard(held));
  return shards;
}

/** Words, lengths, gaps and impacts stand apart, because like next to like compresses better. */
function toShard(entries: readonly [string, PostingList][]): Shard {
  const writer = new ByteWriter();
  const terms = entries.map(([term]) => term);
  writer.number(terms.length);
  writer.terms(terms);
  for (const [, { documents }] of entries) writer.number(documents.length);
  for (const [, { documents }] of entries) {
    let next = 0;
    for (const document of documents) {
      writer.number(document - next);
      next = document + 1;
    }
  }
  writer.nibbles(entries.flatMap(([, { impacts }]) => impacts));
  return { firstTerm: terms[0] ?? '', bytes: writer.toBytes() };
}
