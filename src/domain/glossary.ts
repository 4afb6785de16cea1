/** A term of the glossary, and what it means. */
export interface Term {
  term: string;
  definition: string;
}

/** What each term means, by the term. */
export function definitionsOf(terms: readonly Term[]): Record<string, string> {
  return Object.fromEntries(terms.map(({ term, definition }) => [term, definition]));
}
