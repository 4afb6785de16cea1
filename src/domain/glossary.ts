/** A term of the glossary, and what it means. */
export interface Term {
  term: string;
  definition: string;
}
