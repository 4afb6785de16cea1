import bidiFactory from 'bidi-js';
import { hasRightToLeft } from './text.ts';

/** A word, or a part of one, that is written in one direction. */
export interface DirectedWord {
  text: string;
  rtl: boolean;
}

/** Finds the words of a line in the order in which they stand, from left to right. A space is a word. */
export type WordOrder = (line: string, rtl: boolean) => DirectedWord[];

/** Han characters are words of their own, because each comes back in many texts. */
const WORDS =
  / |[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^ \p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/**
 * By the Unicode Bidirectional Algorithm. Satori 0.63 has a short form of it, which turns `12:30`
 * into `30:12` and `100%` into `%100` in Arabic and Hebrew, so it is given one direction at a time.
 */
export function createWordOrder(): WordOrder {
  const bidi = bidiFactory();

  return (line, rtl) => {
    const words = line.match(WORDS) ?? [];
    if (!rtl && !hasRightToLeft(line)) return words.map((text) => ({ text, rtl: false }));
    const embedding = bidi.getEmbeddingLevels(line, rtl ? 'rtl' : 'ltr');
    const directed = words.flatMap(directedPartsBy(embedding.levels));
    const wordAt = directed.flatMap((word) => Array.from({ length: word.text.length }, () => word));
    const visual = bidi.getReorderedIndices(line, embedding).map((index) => wordAt[index]);
    return [...new Set(visual)].flatMap((word) => (word && visible(word)) ?? []);
  };
}

/** A word without what only tells where words stand; nothing where that is all. */
function visible({ text, rtl }: DirectedWord): DirectedWord | undefined {
  const shown = text.replaceAll(/[\u2066-\u2069]/g, '');
  return shown === '' ? undefined : { text: shown, rtl };
}

/** Cuts words, given in the order of the text, where their direction changes. */
function directedPartsBy(levels: Uint8Array): (word: string) => DirectedWord[] {
  let at = 0;
  return (word) => {
    const parts: DirectedWord[] = [];
    let level = -1;
    for (const unit of word.split('')) {
      const own = levels[at++] ?? 0;
      const last = parts.at(-1);
      if (last && own === level) last.text += unit;
      else parts.push({ text: unit, rtl: own % 2 === 1 });
      level = own;
    }
    return parts;
  };
}
