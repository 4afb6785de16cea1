import type { Rewritten } from '../rewritten.ts';
import { asParsed, COMMENT_LINE, DIRECTIVE, FRONT_MATTER } from './as-parsed.ts';

/** A place in a text, from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A source as a parser gets to see it, with the way back: its line and column numbers are those of that. */
export class Trace {
  readonly #parsed: Rewritten;

  /**
   * @param given - what was given to Mermaid.
   * @param kind - by Mermaid's name.
   */
  constructor(given: Rewritten, kind: string) {
    this.#parsed = asParsed(given, kind);
  }

  /** What the parser sees. */
  get text(): string {
    return this.#parsed.text;
  }

  /** Where in the source something is that a parser found at a line and column from 1. */
  positionOf(place: Position): Position {
    return this.positionAt(this.offsetOf(place));
  }

  /** The same as an offset in the text. */
  offsetOf({ line, column }: Position): number {
    const lines = this.text.split('\n');
    const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    return before + Math.min(column - 1, (lines[line - 1] ?? '').length);
  }

  /** Where in the source a character of the text is; its end when it is past the last. */
  positionAt(offset: number): Position {
    const { source } = this.#parsed;
    if (offset < this.text.length) return positionIn(source, this.#parsed.originOf(offset));
    return positionIn(source, this.#parsed.originOf(Math.max(0, this.text.length - 1)) + 1);
  }
}

/** The lines of a source, those of front matter, settings and comments empty. */
export function linesOf(source: string): string[] {
  let text = source.replace(/\r\n?/g, '\n');
  for (const pattern of [FRONT_MATTER, DIRECTIVE, COMMENT_LINE])
    text = text.replace(pattern, (gone) => gone.replace(/[^\n]/g, ' '));
  return text.split('\n').map((line) => line.trimEnd());
}

export function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).trimEnd();
  const atEnd = offset >= text.length && before.length < text.length;
  const lines = (atEnd ? before : text.slice(0, offset)).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
