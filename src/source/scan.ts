import { type BraceReader, createBraceReader } from './braces.ts';
import { type Countable, type Excess, LIMITS } from './limits.ts';

/** Begin and end of a stretch of text. */
export type Range = readonly [number, number];

/** What was counted in a text before it is parsed. */
export interface Scan {
  /** The first thing there is too much of, if what looks like code is none. */
  inAll: Excess | undefined;
  /** The same if it is. */
  outsideCode: Excess | undefined;
  /** What looks like code: lines between fences, and what stands between backticks on one line. */
  code: readonly Range[];
}

/** Counts what is dear to parse, in one pass over the text. */
export function scanMarkdown(text: string, isMdx: boolean): Scan {
  const counter = createCounter();
  const code: Range[] = [];
  const braces = isMdx ? createBraceReader(text) : undefined;
  let fence: { sign: string; start: number } | undefined;
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    counter.add('lines', start, true);
    const { depth, at } = containersOf(text, start, end, fence !== undefined);
    if (depth > LIMITS.depth) counter.exceed({ what: 'depth', found: depth, offset: start });
    const mayFence = text.charAt(at) === '`' || text.charAt(at) === '~';
    const rest = mayFence ? text.slice(at, Math.min(end, at + LONGEST_FENCE)) : '';
    const [run] = /^(?:`{3,}|~{3,})/.exec(rest) ?? [];
    if (fence) {
      if (run?.startsWith(fence.sign) && rest.slice(run.length).trim() === '') {
        code.push([fence.start, start]);
        fence = undefined;
      } else countSigns(text, [at, end], { counter, isMdx, isCode: true });
      start = end;
    } else if (run && !(run.startsWith('`') && rest.slice(run.length).includes('`'))) {
      // What stands behind it belongs to the code.
      fence = { sign: run, start: at + run.length };
      countSigns(text, [fence.start, end], { counter, isMdx, isCode: true });
      start = end;
    } else {
      countLine(text, [at, end], { counter, isMdx, isCode: false, braces, code });
      start = end;
    }
  }
  if (fence) code.push([fence.start, text.length]);
  return { ...counter.result(), code };
}

/** No line of a fence that names a language and a title is longer. */
const LONGEST_FENCE = 1000;

/** Lines end with LF, CR LF or CR. */
function endOfLine(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === LF) return at + 1;
    if (sign === CR) return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
  }
  return text.length;
}

const LF = 10;
const CR = 13;

/** How many quotations and lists a line begins, by its signs and its indent, and where its own text begins. */
function containersOf(text: string, start: number, end: number, isInFence: boolean) {
  let [depth, spaces, at] = [0, 0, start];
  for (; at < end; at++) {
    const sign = text.charAt(at);
    if (sign === ' ') spaces++;
    else if (sign === '\t') spaces += 4;
    else if (sign === '>') depth++;
    else if (isInFence) break;
    else {
      const marker = markerAt(text, at);
      if (marker === 0) break;
      depth++;
      at += marker - 1;
    }
  }
  return { depth: isInFence ? depth : depth + Math.floor(Math.max(0, spaces - depth) / 4), at };
}

/** How long the sign of a list is that stands here. */
function markerAt(text: string, at: number): number {
  if (!/[-+*\d]/.test(text.charAt(at))) return 0;
  const [marker = ''] = /^(?:[-+*]|\d{1,9}[.)])(?=\s|$)/.exec(text.slice(at, at + 12)) ?? [];
  return marker.length;
}

interface Counting {
  counter: Counter;
  isMdx: boolean;
  /** Whether it looks like code. */
  isCode: boolean;
}

const MARKS: ReadonlySet<string> = new Set('*_~`[]!|<>&\\:@$#"\'{}');

/** Counts in a line of text. What looks like a comment counts as well: a tag or a link may begin what looks like one. */
function countLine(
  text: string,
  [start, end]: Range,
  options: Counting & { braces: BraceReader | undefined; code: Range[] },
): void {
  const { counter, braces, code } = options;
  const runs = backticksOf(text, start, end);
  let at = start;
  while (at < end) {
    const sign = text.charAt(at);
    if (sign === '\\') {
      counter.add('marks', at, true);
      at += 2;
    } else if (sign === '`') {
      const run = runLength(text, at, end);
      const close = runs.closing(run, at);
      counter.add('marks', at, true);
      if (close === undefined) at += run;
      else {
        countSigns(text, [at + run, close], { ...options, isCode: true });
        code.push([at + run, close]);
        at = close + run;
      }
    } else if (sign === '{' && braces) {
      counter.add(braces(at) ? 'braces' : 'programs', at, true);
      at++;
    } else {
      countSigns(text, [at, at + 1], options);
      at++;
    }
  }
}

/** Counts every sign of a stretch. */
function countSigns(text: string, [start, end]: Range, { counter, isMdx, isCode }: Counting): void {
  for (let at = start; at < end; at++) {
    const sign = text.charAt(at);
    if (!MARKS.has(sign)) continue;
    counter.add('marks', at, !isCode);
    if (sign === '&') counter.add('entities', at, !isCode);
    if (sign === '<' && isMdx) counter.add('tags', at, !isCode);
    if (sign === '{' && isMdx) counter.add('programs', at, !isCode);
  }
}

function runLength(text: string, at: number, end: number): number {
  let length = 1;
  while (at + length < end && text.charAt(at + length) === '`') length++;
  return length;
}

/** Where runs of backticks stand in a line, by their length, for one walk from its begin to its end. */
function backticksOf(text: string, start: number, end: number) {
  const runs = new Map<number, number[]>();
  // Not by `indexOf`, which would look through the rest of the text for each of its lines.
  for (let at = start; at < end; at++) {
    if (text.charAt(at) !== '`') continue;
    const length = runLength(text, at, end);
    const known = runs.get(length);
    if (known) known.push(at);
    else runs.set(length, [at]);
    at += length - 1;
  }
  const next = new Map<number, number>();
  return {
    closing(length: number, after: number): number | undefined {
      const places = runs.get(length) ?? [];
      let index = next.get(length) ?? 0;
      while (index < places.length && (places[index] ?? 0) <= after) index++;
      next.set(length, index);
      return places[index];
    },
  };
}

interface Counter {
  add(what: Countable, offset: number, isCounted: boolean): void;
  exceed(excess: Excess): void;
  result(): Pick<Scan, 'inAll' | 'outsideCode'>;
}

function createCounter(): Counter {
  const tallies = { inAll: new Map<Countable, Excess>(), outsideCode: new Map<Countable, Excess>() };
  const count = (tally: Map<Countable, Excess>, what: Countable, offset: number) => {
    const known = tally.get(what) ?? { what, found: 0, offset };
    known.found++;
    if (known.found <= LIMITS[what] + 1) known.offset = offset;
    tally.set(what, known);
  };
  const firstOf = (tally: Map<Countable, Excess>) =>
    [...tally.values()].find(({ what, found }) => found > LIMITS[what]);
  return {
    add(what, offset, isCounted) {
      count(tallies.inAll, what, offset);
      if (isCounted) count(tallies.outsideCode, what, offset);
    },
    exceed(excess) {
      for (const tally of Object.values(tallies)) if (!tally.has('depth')) tally.set('depth', excess);
    },
    result: () => ({ inAll: firstOf(tallies.inAll), outsideCode: firstOf(tallies.outsideCode) }),
  };
}
