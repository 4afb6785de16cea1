import type { Position } from '../trace.ts';

/** Where a parser stopped, and what stands there. */
export interface Stumble {
  /** Of the source, without comments and front matter, which are empty lines here. */
  lines: readonly string[];
  position: Position;
  /** The line of the position. */
  line: string;
  /** What stood there, if the parser told. */
  found: string | undefined;
  /** Mermaid's own words. */
  said: string;
}

/** What a stumble comes from, in words for the author; the place too where the parser's is not that of the mistake. */
export interface Finding {
  position?: Position;
  message?: string;
  remedy: string;
}

/** A mistake that is made often: what it is, if it is this one. */
export type Mistake = (stumble: Stumble) => Finding | undefined;

/** A mistake that is known by its line, which a pattern matches; what is captured can be named. */
export function inLine(
  pattern: RegExp,
  toFinding: (match: RegExpExecArray, stumble: Stumble) => Omit<Finding, 'position'>,
): Mistake {
  return (stumble) => {
    const match = pattern.exec(stumble.line);
    return match
      ? { position: inLineAt(stumble, match.index + blankOf(match[0])), ...toFinding(match, stumble) }
      : undefined;
  };
}

/** The same of a mistake that begins where the parser stopped. */
export function onLine(
  pattern: RegExp,
  toFinding: (match: RegExpExecArray) => Omit<Finding, 'position'>,
): Mistake {
  return ({ line }) => {
    const match = pattern.exec(line);
    return match ? toFinding(match) : undefined;
  };
}

/** A mistake that is known by what Mermaid says. */
export function bySaying(
  pattern: RegExp,
  toFinding: (match: RegExpExecArray, stumble: Stumble) => Finding,
): Mistake {
  return (stumble) => {
    const match = pattern.exec(stumble.said);
    return match ? toFinding(match, stumble) : undefined;
  };
}

/** What is said of a text that has no quotes around it. */
export function unquoted(text: string, of = ''): Omit<Finding, 'position'> {
  const shown = text.trim();
  return {
    message: `Unexpected ${of && `${of} `}\`${shown}\` without quotes.`,
    remedy: `Put it into quotes: \`"${shown.replaceAll('"', '#quot;')}"\`.`,
  };
}

export function inLineAt({ position }: Stumble, index: number): Position {
  return { line: position.line, column: index + 1 };
}

/** Where the first word of a line stands. */
export function placeOf(lines: readonly string[], index: number): Position {
  return { line: index + 1, column: blankOf(lines[index] ?? '') + 1 };
}

function blankOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** The known word that is nearest to one that is not known; nothing when none is near. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 3));
  const ranked = known
    .map((other) => ({ other, steps: stepsBetween(word.toLowerCase(), other.toLowerCase()) }))
    .sort((one, two) => one.steps - two.steps);
  const [best] = ranked;
  return best && best.steps <= most ? best.other : undefined;
}

/** How many letters must be put in, taken out or changed. */
function stepsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let column = 0; column < other.length; column++) {
      const changed = (row[column] ?? 0) + (letter === other[column] ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
