/** A word as it is indexed, and where it stands in the text. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Scripts that are written without spaces, or whose words carry particles: they are indexed as pairs of letters. */
export const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}`;
const RUN = new RegExp(`([${UNSPACED}ー]+)|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
/** What no word that is written with letters and digits alone has. */
export const SIGN = /[^\p{L}\p{N}\p{M}\s]/u;
const ASCII = /^[\0-\x7f]*$/;
/** Accents; the points of Hebrew and Arabic, and the stroke that makes an Arabic word longer. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
/** Letters that Unicode does not take apart, as people write them without the right keyboard. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ς: 'σ',
  // Letters that Arabic and Persian write in more than one way.
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
/** Digits of Arabic and of Persian, whose codes end as their values do. */
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** Letters that keep their places when they are folded, or one with what is put on it. */
const FOLDED_AT_ONCE = /(?:[\0-\x7f](?!\p{M}))+|\P{M}\p{M}*|\p{M}+/gu;
const LONGEST = 32;

/**
 * Lower case without accents.
 *
 * @example fold('Überlauf') // 'uberlauf'
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  const plain = lower.normalize('NFKD').replace(ACCENTS, '').normalize('NFC');
  return plain
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** A text folded, with the place in the text as it was given at which each of its letters begins and ends. */
export interface Folded {
  text: string;
  starts: number[];
  ends: number[];
}

/** Folds a text and keeps count, because a letter can become none, or two. */
export function foldInPlace(text: string): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  for (const { 0: letters, index } of text.matchAll(FOLDED_AT_ONCE)) {
    const plain = fold(letters);
    const isKept = plain.length === letters.length;
    folded.text += plain;
    for (let i = 0; i < plain.length; i++) {
      folded.starts.push(isKept ? index + i : index);
      folded.ends.push(index + (isKept ? i + 1 : letters.length));
    }
  }
  return folded;
}

/** The words of a text, folded, with their places in the text as it was given. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: run, 1: unspaced, index } of text.matchAll(RUN)) {
    if (unspaced) {
      words.push(...pairsOf(run, index));
      continue;
    }
    const text = fold(run).slice(0, LONGEST);
    // Of marks alone nothing is left.
    if (text !== '') words.push({ text, start: index, end: index + run.length });
  }
  return words;
}

/** The words of a text without their places. */
export function termsOf(text: string): string[] {
  return wordsOf(text).map((word) => word.text);
}

/** 接続障害 → 接続, 続障, 障害; a letter that stands alone is a word. */
function pairsOf(run: string, index: number): Word[] {
  const letters = [...run];
  const pairs: Word[] = [];
  let start = index;
  for (const [i, letter] of letters.entries()) {
    const next = letters[i + 1] ?? '';
    if (next || letters.length === 1)
      pairs.push({ text: fold(letter + next), start, end: start + letter.length + next.length });
    start += letter.length;
  }
  return pairs;
}
