import { namesOf, type SearchDocument } from '../document.ts';
import { stemOf } from '../stem.ts';
import type { Tongue } from '../tongue.ts';
import { fold, wordsOf } from '../words.ts';

/**
 * What the forms of each word have in common, by the word as it is indexed. The stem of a word needs its accents, which
 * the index leaves out: of its spellings the most frequent counts.
 */
export function keysIn(
  documents: readonly SearchDocument[],
  tongueOf: (document: SearchDocument) => Tongue,
): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  const known = new Map<Tongue, Map<string, string>>();
  for (const document of documents) {
    const { keyOf = (word: string) => stemOf(fold(word)) } = tongueOf(document);
    const keys = known.get(tongueOf(document)) ?? new Map<string, string>();
    known.set(tongueOf(document), keys);
    for (const text of textsOf(document)) {
      for (const { text: word, start, end } of wordsOf(text)) {
        const written = text.slice(start, end);
        const key = keys.get(written) ?? keyOf(written);
        keys.set(written, key);
        const counts = votes.get(word) ?? new Map<string, number>();
        votes.set(word, counts.set(key, (counts.get(key) ?? 0) + 1));
      }
    }
  }
  return new Map([...votes].map(([word, counts]) => [word, mostOf(counts)]));
}

function textsOf(document: SearchDocument): string[] {
  const { title, summary = '', sections } = document;
  return [title, summary, ...namesOf(document), ...sections.flatMap(({ heading, text }) => [heading, text])];
}

/** The first of those with the most votes. */
function mostOf(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
