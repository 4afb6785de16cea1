import { graphemesOf } from './graphemes.ts';
import { type Edit, linesWithPlaces, type Rewritten } from './rewritten.ts';
import { textWidth } from './text/width.ts';
import { cutWord } from './text/wrap.ts';

/** Widths in pixels that a timeline's texts have: its boxes, less what Chromium may differ by. */
const LIMITS = { beside: 146, topDown: 296 };
const SIZE = 16;
/** The bold of section headers is the widest that a timeline's text is drawn in. */
const WEIGHT = 700;
/** Words this long fit, whatever they are made of: no character of Inter or of its stand-ins is wider than 20 px. */
const SHORT = 7;
/** What Mermaid draws as one character, or not at all. */
const MARKUP = /(#\w+;|<[^>\n]*>)/;
/** Lines whose text isn't drawn in a box. */
const UNBOXED = /^\s*(?:title\s|acc(?:Title|Descr)|timeline\b|%%|---|section\s*$)/i;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/**
 * Breaks words of a timeline that are wider than its boxes; Mermaid breaks lines at spaces only and lets the
 * rest run out. Lines keep their number, so faults keep their place.
 */
export function breakLongWords(source: Rewritten): Rewritten {
  const isTopDown = isTopDownTimeline(source.text);
  const body = source.text.search(/(?<=^|\}%%)[^\S\n]*timeline\b/m);
  if (body < 0) return source;
  const lines = linesWithPlaces(source.text.slice(body)).filter(({ line }) => !UNBOXED.test(line));
  return source.edit(lines.flatMap(({ line, start }) => breaksIn(line, body + start, isTopDown)));
}

export function isTopDownTimeline(source: string): boolean {
  return /(?<=^|\}%%)[^\S\n]*timeline[ \t]+TD\b/m.test(source);
}

/** The spaces that a line needs within its words. */
function breaksIn(line: string, start: number, isTopDown: boolean): Edit[] {
  const edits: Edit[] = [];
  let isEvent = false;
  for (const { 0: word, index } of line.matchAll(/[^\s]+/g)) {
    if (word === ':') isEvent = true;
    let place = start + index;
    for (const part of partsOf(word, isTopDown && isEvent ? LIMITS.topDown : LIMITS.beside).slice(0, -1)) {
      place += part.length;
      edits.push({ from: place, to: place, text: ' ' });
    }
  }
  return edits;
}

/** A word cut into parts that fit. */
function partsOf(word: string, limit: number): string[] {
  if (word.length <= SHORT) return [word];
  const fits = (drawn: string) => textWidth(drawn, SIZE, WEIGHT) <= limit;
  return cutWord(unitsOf(word), fits, decode);
}

/** What a word may be cut between: its characters, with escapes and tags whole. */
function unitsOf(word: string): string[] {
  return word.split(MARKUP).flatMap((part, index) => (index % 2 === 1 ? [part] : graphemesOf(part)));
}

function decode(unit: string): string {
  const [, name] = /^#(\w+);$/.exec(unit) ?? [];
  if (name === undefined) return unit.startsWith('<') && unit.length > 1 ? '' : unit;
  const codePoint = Number(name);
  const isCharacter = Number.isInteger(codePoint) && codePoint > 0 && codePoint <= 0x10ffff;
  return isCharacter ? String.fromCodePoint(codePoint) : (ENTITIES[name] ?? '?');
}
