import { graphemesOf } from '../graphemes.ts';
import { piecesOf } from '../text/pieces.ts';
import type { Word } from './word.ts';

type Fits = (words: readonly Word[]) => boolean;

/**
 * Breaks a line at spaces, and within words only where one alone is too wide. One with a formula stays whole, as
 * Mermaid has it.
 */
export function breakLine(words: readonly Word[], fits: Fits): Word[][] {
  if (words.some(({ formula }) => formula !== undefined)) return [[...words]];
  const lines: Word[][] = [];
  let line: Word[] = [];
  for (const whole of wholeWordsIn(words)) {
    const longer = [...line, ...whole];
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line.length) lines.push(line);
    const parts = fits(whole) ? [whole] : cut(whole, fits);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? [];
  }
  return line.length ? [...lines, line] : lines;
}

/** Words with the parts that are glued to them. */
function wholeWordsIn(words: readonly Word[]): Word[][] {
  const whole: Word[][] = [];
  for (const word of words) {
    if (word.glued) whole.at(-1)?.push(word);
    else whole.push([word]);
  }
  return whole;
}

/**
 * Parts of a word that fit, cut between words of a script without spaces, and else anywhere; a single character is
 * never cut.
 */
function cut(word: readonly Word[], fits: Fits): Word[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  for (const part of word) {
    let content = '';
    const pieces = piecesOf(part.content);
    const isWhole = (piece: string) => pieces.length > 1 && fits([{ ...part, content: piece }]);
    for (const character of pieces.flatMap((piece) => (isWhole(piece) ? [piece] : graphemesOf(piece)))) {
      const isFirst = !line.length && !content;
      if (isFirst || fits([...line, { ...part, content: content + character }])) {
        content += character;
        continue;
      }
      lines.push(content ? [...line, { ...part, content }] : line);
      line = [];
      content = character;
    }
    if (content) line.push({ ...part, content });
  }
  return [...lines, line];
}
