/** A place in a text, from 1. */
export interface Position {
  line: number;
  column: number;
}

const DIRECTIVE = /%{2}{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!}%{2}).|\r?\n)*))?\s*(?:}%{2})?/gi;
const COMMENT = /^\s*%%(?!{)[^\n]+\n?/gm;
const FRONT_MATTER = /^[ \t]*---[ \t]*\n[\s\S]*?\n[ \t]*---[ \t]*\n/;
const ENTITY = /#\w+;/g;
/** An entity becomes a placeholder that is longer by this, whether it is named or a number. */
const LONGER = { named: 2, number: 3 };

/**
 * A source as Mermaid's parsers get to see it, without front matter, directives and comments, and with the
 * way back: their line and column numbers are those of what remains.
 */
export class Trace {
  readonly #source: string;
  /** What remains. */
  readonly text: string;
  /** For each of its characters, where it stood in the source. */
  readonly #offsets: number[];

  constructor(source: string) {
    this.#source = source.replace(/\r\n?/g, '\n');
    let kept = [...Array(this.#source.length).keys()];
    for (const pattern of [FRONT_MATTER, DIRECTIVE, COMMENT, /^\s+/]) {
      const text = this.#read(kept);
      const gone = new Set<number>();
      for (const { index, 0: match } of text.matchAll(new RegExp(pattern, globally(pattern)))) {
        for (let offset = index; offset < index + match.length; offset++) gone.add(offset);
      }
      if (gone.size) kept = kept.filter((_, index) => !gone.has(index));
    }
    this.#offsets = kept;
    this.text = this.#read(kept);
  }

  /** Where in the source something is that a parser found at a line and column from 1. */
  positionOf(place: Position): Position {
    return this.positionAt(this.offsetOf(place));
  }

  /** The same as an offset in the text. */
  offsetOf({ line, column }: Position): number {
    const lines = this.text.split('\n');
    const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    const text = lines[line - 1] ?? '';
    return before + Math.min(withoutPlaceholders(text, column - 1), text.length);
  }

  /** Where in the source a character of the text is; its end when it is past the last. */
  positionAt(offset: number): Position {
    const original = this.#offsets[offset];
    if (original !== undefined) return positionIn(this.#source, original);
    return positionIn(this.#source, (this.#offsets.at(-1) ?? -1) + 1);
  }

  #read(offsets: readonly number[]): string {
    return offsets.map((offset) => this.#source[offset]).join('');
  }
}

/** The lines of a source, those of front matter, settings and comments empty. */
export function linesOf(source: string): string[] {
  let text = source.replace(/\r\n?/g, '\n');
  for (const pattern of [FRONT_MATTER, DIRECTIVE, /^[ \t]*%%(?!{).*$/gm])
    text = text.replace(new RegExp(pattern, globally(pattern)), (gone) => gone.replace(/[^\n]/g, ' '));
  return text.split('\n').map((line) => line.trimEnd());
}

export function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).trimEnd();
  const atEnd = offset >= text.length && before.length < text.length;
  const lines = (atEnd ? before : text.slice(0, offset)).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The column without what entities were made longer by. */
function withoutPlaceholders(line: string, column: number): number {
  let excess = 0;
  for (const { index, 0: entity } of line.matchAll(ENTITY)) {
    const longer = /^#\d/.test(entity) ? LONGER.number : LONGER.named;
    if (index + entity.length + excess + longer <= column) excess += longer;
  }
  return column - excess;
}

function globally({ flags }: RegExp): string {
  return flags.includes('g') ? flags : `${flags}g`;
}
