import type { Position } from '../domain/problem.ts';

/** Turns offsets of a text into lines and columns. */
export interface Lines {
  positionOf(offset: number): Position;
  /** The offset at which a line begins. */
  offsetOf(position: Position): number;
}

/** How lines end in a text: as its first does. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Lines end with LF, CR LF or CR; columns count UTF-16 units, as editors do. */
export function createLines(text: string): Lines {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return {
    positionOf(offset) {
      const at = Math.min(Math.max(offset, 0), text.length);
      const line = lastAtMost(starts, at, (start) => start);
      return { line: line + 1, column: at - (starts[line] ?? 0) + 1 };
    },
    offsetOf({ line, column }) {
      return Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
    },
  };
}

/** Which of some pieces, in order, is the last that begins at an offset or before; the first when none does. */
export function lastAtMost<T>(pieces: readonly T[], at: number, startOf: (piece: T) => number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const piece = pieces[middle];
    if (piece !== undefined && startOf(piece) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
