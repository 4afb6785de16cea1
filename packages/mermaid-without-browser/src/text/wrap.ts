import { graphemesOf } from '../graphemes.ts';
import { textWidth } from './width.ts';

/** How a text is set: what its width follows from. */
export interface Setting {
  size: number;
  weight: number;
}

/** Breaks a text into lines that are no wider than `width`: at spaces, and within words only where one alone is too wide. */
export function breakLines(text: string, width: number, setting: Setting): string[] {
  const fits = (line: string) => textWidth(line, setting.size, setting.weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const parts = fits(word) ? [word] : cutWord(graphemesOf(word), fits);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return line ? [...lines, line] : lines;
}

/** A word cut into the longest parts that fit; a single unit is never cut. */
export function cutWord(
  units: readonly string[],
  fits: (drawn: string) => boolean,
  drawnAs: (unit: string) => string = (unit) => unit,
): string[] {
  const parts: string[] = [];
  let part = '';
  let drawn = '';
  for (const unit of units) {
    const character = drawnAs(unit);
    if (drawn && !fits(drawn + character)) {
      parts.push(part);
      part = '';
      drawn = '';
    }
    part += unit;
    drawn += character;
  }
  return [...parts, part];
}
