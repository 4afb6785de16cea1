/** What can be too much in a text of Markdown. */
export type Countable = 'depth' | 'lines' | 'marks' | 'entities' | 'tags' | 'braces' | 'programs' | 'parts';

/**
 * How much of each a text may hold. Some of these cost the parser their square, unclosed braces even twice as much with
 * each, so the limits are told before it sees the text. What stands in code is counted for its lines alone.
 */
export const LIMITS = {
  /** Quotations, lists and elements within each other. */
  depth: 100,
  lines: 100_000,
  /** Signs that mean something to Markdown, such as `*` and `[`. */
  marks: 100_000,
  /** Beginnings of character references, `&`. */
  entities: 5000,
  /** Each `<` in MDX. */
  tags: 5000,
  /** Braces in MDX that hold a comment or a value. */
  braces: 2000,
  /** Braces in MDX that hold anything else, which pages refuse one by one; also within comments. */
  programs: 10,
  /** Paragraphs, words in emphasis, links, and all else that Markdown makes of a text. */
  parts: 150_000,
} as const satisfies Record<Countable, number>;

/** What there is too much of, and where the first beyond the limit stands. */
export interface Excess {
  what: Countable;
  found: number;
  offset: number;
}

/** Says that a text is too dear to be read. */
export class ExcessError extends Error {
  readonly excess: Excess;

  constructor(excess: Excess) {
    super(`Too many ${excess.what}: ${excess.found}, more than ${LIMITS[excess.what]}`);
    this.excess = excess;
  }
}

/** What was too much for the parser; nothing for a mistake in the text. */
export function excessOf(error: unknown, bodyOffset: number): Excess | undefined {
  if (error instanceof ExcessError) return { ...error.excess, offset: error.excess.offset + bodyOffset };
  // Out of stack: nothing but depth does that.
  return error instanceof RangeError
    ? { what: 'depth', found: LIMITS.depth + 1, offset: bodyOffset }
    : undefined;
}
