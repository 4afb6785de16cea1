/** A part of a text, and what stands in its place. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * A text that was made of an author's by changes of parts, one after the other, with the way back: whatever is found in
 * it is told at the author's own place.
 */
export class Rewritten {
  readonly source: string;
  readonly text: string;
  /** For each character, and for the end, where in the source it comes from; all in their own place without. */
  readonly #origins: readonly number[] | undefined;

  constructor(source: string, text = source, origins?: readonly number[]) {
    this.source = source;
    this.text = text;
    this.#origins = origins;
  }

  /** Changes parts that don't overlap, in their order. What is new comes from where the part begins. */
  edit(edits: readonly Edit[]): Rewritten {
    if (edits.length === 0) return this;
    let text = '';
    const origins: number[] = [];
    let kept = 0;
    const keepUpTo = (end: number) => {
      text += this.text.slice(kept, end);
      for (let offset = kept; offset < end; offset++) origins.push(this.originOf(offset));
    };
    for (const { from, to, text: written } of edits) {
      keepUpTo(from);
      // What begins as before has each character in its place; of other parts, what is as long as before.
      const isSame = written.length === to - from || this.text.startsWith(written, from);
      text += written;
      for (let index = 0; index < written.length; index++) {
        origins.push(this.originOf(isSame ? from + index : from));
      }
      kept = to;
    }
    keepUpTo(this.text.length);
    origins.push(this.originOf(this.text.length));
    return new Rewritten(this.source, text, origins);
  }

  /** Changes what a pattern matches. */
  replace(pattern: RegExp, write: (match: RegExpExecArray) => string): Rewritten {
    return this.edit(editsOf(this.text, pattern, write));
  }

  /** Where in the source a character of the text comes from; its end for what lies behind the last. */
  originOf(offset: number): number {
    if (!this.#origins) return Math.min(offset, this.source.length);
    return this.#origins[Math.min(offset, this.#origins.length - 1)] ?? this.source.length;
  }
}

/** The changes of all that a pattern matches from some place on. */
export function editsOf(
  text: string,
  pattern: RegExp,
  write: (match: RegExpExecArray) => string,
  start = 0,
): Edit[] {
  return [...text.matchAll(pattern)].map((match) => {
    const from = start + match.index;
    return { from, to: from + match[0].length, text: write(match) };
  });
}

/** The lines of a text with where each begins. */
export function linesWithPlaces(text: string): { line: string; start: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const place = { line, start };
    start += line.length + 1;
    return place;
  });
}
