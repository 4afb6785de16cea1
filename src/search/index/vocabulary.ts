import type { Weighed } from './weigh.ts';

const LONGEST = 24;

/**
 * The words that a reader may begin or misspell. Numbers and identifiers that occur once stay out:
 * they would be most of it, and are only ever looked for as they are; so are those with signs in them.
 */
export function toVocabulary(terms: readonly string[], { postings, prominent }: Weighed): string[] {
  return terms.filter((term) => {
    if (term.length < 2 || term.length > LONGEST) return false;
    if (!/^[\p{L}\p{N}\p{M}]+$/u.test(term)) return false;
    if (prominent.has(term)) return true;
    const count = postings.get(term)?.documents.length ?? 0;
    return count >= 2 ? !/^\d+$/.test(term) : /^[\p{L}\p{M}]{3,}$/u.test(term);
  });
}

/** How many reports hold a word, as four bits: enough to tell common words from rare ones. */
export function frequencyLevel(count: number): number {
  return Math.min(15, Math.round(Math.log2(Math.max(1, count))));
}
