import { graphemesOf } from '../graphemes.ts';
import { piecesOf } from '../text/pieces.ts';
import type { Word } from './word.ts';

type Fits = (words: readonly Word[]) => boolean;

/** Where browsers may end a line without a space: behind what joins words. */
const BETWEEN_WORDS = /(?<=[\p{L}\p{N}]-|[?—–‐])(?=[\p{L}\p{N}])/u;

/**
 * Breaks a line at spaces, and within words, best behind hyphens, only where one alone is too wide. One with a formula
 * stays whole, as Mermaid has it.
 */
export function breakLine(words: readonly Word[], fits: Fits): Word[][] {
  if (words.some(({ formula }) => formula !== undefined)) return [[...words]];
  const lines: Word[][] = [];
  let line: Word[] = [];
  for (const whole of wholeWordsIn(words).flatMap((word) => (fits(word) ? [word] : atHyphens(word)))) {
    const longer = joined([...line, ...whole]);
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

/** A word that is too wide, in parts that end with its hyphens. */
function atHyphens(word: readonly Word[]): Word[][] {
  const whole: Word[][] = [];
  for (const part of word) {
    const [first = '', ...others] = part.content.split(BETWEEN_WORDS);
    const last = whole.at(-1);
    if (last) last.push({ ...part, content: first });
    else whole.push([{ ...part, content: first }]);
    whole.push(...others.map((content) => [{ ...part, content, glued: true, isRest: true }]));
  }
  return whole;
}

/** A line in which parts of one word stand as one again. */
function joined(line: readonly Word[]): Word[] {
  const words: Word[] = [];
  for (const word of line) {
    const last = words.at(-1);
    if (last && word.isRest) words[words.length - 1] = { ...last, content: last.content + word.content };
    else words.push(word);
  }
  return words;
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
