import type { Font } from 'fontkit';
import type { Weight } from '../face.ts';
import { graphemesOf } from '../graphemes.ts';
import { directedPartsOf, hasFromRight } from './directions.ts';
import { nearestWeight, usedFaces } from './fonts.ts';
import { guessedWidth } from './guessed-width.ts';
import { isJoined } from './joined.ts';
import { fontOfGrapheme } from './letter-font.ts';
import { PAGE_SCRIPT, scriptPartsOf } from './script.ts';
import { advanceOfShaped, type Writing } from './shape.ts';

const KEPT_WORDS = 50_000;
const KEPT_LINES = 20_000;
/**
 * Words whose letters are shaped pair by pair. Others hold punctuation, which Inter draws by its context, or letters
 * that are joined, stacked or put in another order.
 */
const PLAIN_WORD =
  /^(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{N}](?!\p{M}))*[.,;!?]?$/u;
/** Text that is drawn with Inter, whatever other faces there are. */
const ALWAYS_INTER = /^[\x20-\x7e\xa1-\xff]*$/;
/** Chromium lays text out in units of 1/64 pixel. */
const LAYOUT_UNITS = 64;

/** The width of what readers take for one character, in em, with the font it comes from unless the reader's system must help out. */
interface Letter {
  font: Font | undefined;
  em: number;
}

/** What is known about one weight. Everything is in em, so it serves all sizes. */
interface Table {
  weight: Weight;
  letters: Map<string, Letter>;
  /** What two neighbours differ from the sum of both: kerning, ligatures, contextual forms. */
  pairs: Map<string, number>;
  words: Map<string, number>;
  /** By script and direction, too; the font follows from the text. */
  runs: Map<string, number>;
  /** Mermaid asks for each line several times: to break it, to place it, to frame it. */
  lines: Map<string, number>;
}

/** Of text that other faces have no part in. */
const tables = new Map<Weight, Table>();
/** Of text that they may have a part in, for the faces of one diagram or of several with the same. */
const others = new Map<Weight, Table>();
let facesOfOthers = usedFaces();

/**
 * How wide a browser draws a line of text, in pixels. Equal to Chromium's within 1/64 px for most lines:
 * plain words are summed from pairs of letters, words with punctuation are shaped whole, both only once.
 */
export function textWidth(text: string, size: number, weight = 400): number {
  return Math.ceil(advanceOf(text, size, weight) * LAYOUT_UNITS - 1e-6) / LAYOUT_UNITS;
}

/** How far a line of text goes, before a browser rounds it. */
export function advanceOf(text: string, size: number, weight: number): number {
  if (!text) return 0;
  const table = tableOf(nearestWeight(weight), text);
  let em = table.lines.get(text);
  if (em === undefined) {
    em = isJoined(text) || hasFromRight(text) ? sumOfParts(table, text) : sumOfWords(table, text);
    if (table.lines.size > KEPT_LINES) table.lines.clear();
    table.lines.set(text, em);
  }
  return em * size;
}

/** What is written in one direction and one script is shaped by itself, in runs of one font each. */
function sumOfParts(table: Table, text: string): number {
  const scripts = scriptPartsOf(text);
  if (!hasFromRight(text)) {
    return scripts.reduce((sum, { script, start }, index) => {
      const part = text.slice(start, scripts[index + 1]?.start);
      return sum + sumOfRuns(table, part, { script, isFromRight: false });
    }, 0);
  }
  const parts = directedPartsOf(text, new Set(scripts.map(({ start }) => start)));
  return parts.reduce((sum, { text, start, isFromRight }) => {
    const script = scripts.findLast((part) => part.start <= start)?.script ?? PAGE_SCRIPT;
    return sum + sumOfRuns(table, text, { script, isFromRight });
  }, 0);
}

function sumOfRuns(table: Table, text: string, writing: Writing): number {
  let em = 0;
  let run = '';
  let font: Font | undefined;
  for (const character of graphemesOf(text)) {
    const letter = letterOf(table, character);
    if (letter.font !== font) {
      em += runOf(table, font, run, writing);
      run = '';
      font = letter.font;
    }
    if (font) run += character;
    else em += letter.em;
  }
  return em + runOf(table, font, run, writing);
}

function runOf(table: Table, font: Font | undefined, run: string, writing: Writing): number {
  if (!font || !run) return 0;
  const key = `${writing.script}${writing.isFromRight ? '<' : '>'}${run}`;
  const known = table.runs.get(key);
  if (known !== undefined) return known;
  if (table.runs.size > KEPT_WORDS) table.runs.clear();
  const em = advanceOfShaped(font, run, writing);
  table.runs.set(key, em);
  return em;
}

function sumOfWords(table: Table, text: string): number {
  let em = 0;
  let before = '';
  text.split(' ').forEach((word, index) => {
    if (index > 0) {
      em += letterOf(table, ' ').em;
      if (before) em += pairOf(table, before, ' ');
      if (word && PLAIN_WORD.test(word)) em += pairOf(table, ' ', firstOf(word));
    }
    if (word) em += wordOf(table, word, index > 0 ? before : '');
    before = word.at(-1) ?? '';
  });
  return em;
}

function tableOf(weight: Weight, text: string): Table {
  if (facesOfOthers !== usedFaces()) others.clear();
  facesOfOthers = usedFaces();
  const known = ALWAYS_INTER.test(text) ? tables : others;
  const table = known.get(weight) ?? {
    weight,
    letters: new Map(),
    pairs: new Map(),
    words: new Map(),
    runs: new Map(),
    lines: new Map(),
  };
  known.set(weight, table);
  return table;
}

function wordOf(table: Table, word: string, before: string): number {
  const plain = PLAIN_WORD.test(word);
  const key = plain || !before ? word : `${before} ${word}`;
  const known = table.words.get(key);
  if (known !== undefined) return known;
  if (table.words.size > KEPT_WORDS) table.words.clear();
  const em = plain ? sumOfPairs(table, word) : shapedAfter(table, word, before);
  table.words.set(key, em);
  return em;
}

function sumOfPairs(table: Table, word: string): number {
  let em = 0;
  let previous = '';
  for (const character of word) {
    em += letterOf(table, character).em;
    if (previous) em += pairOf(table, previous, character);
    previous = character;
  }
  return em;
}

/** Inter's contextual forms reach across a space, so the neighbour is shaped along and taken off again. */
function shapedAfter(table: Table, word: string, before: string): number {
  if (!before) return sumOfParts(table, word);
  return sumOfParts(table, `${before} ${word}`) - sumOfParts(table, `${before} `);
}

function letterOf(table: Table, character: string): Letter {
  const known = table.letters.get(character);
  if (known) return known;
  const font = fontOfGrapheme(character, table.weight);
  const letter = { font, em: font ? shapedAlone(font, character) : guessedWidth(character) };
  table.letters.set(character, letter);
  return letter;
}

function pairOf(table: Table, left: string, right: string): number {
  const key = left + right;
  const known = table.pairs.get(key);
  if (known !== undefined) return known;
  const [first, second] = [letterOf(table, left), letterOf(table, right)];
  const difference =
    first.font && first.font === second.font ? shapedAlone(first.font, key) - first.em - second.em : 0;
  table.pairs.set(key, difference);
  return difference;
}

/** Of text in one script, or in none. */
function shapedAlone(font: Font, text: string): number {
  const [{ script } = { script: PAGE_SCRIPT }] = scriptPartsOf(text);
  return advanceOfShaped(font, text, { script, isFromRight: false });
}

function firstOf(word: string): string {
  const [first = ''] = word;
  return first;
}
