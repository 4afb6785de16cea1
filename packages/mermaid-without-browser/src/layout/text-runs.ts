import {
  attributeOf,
  attributesOf,
  childNodesOf,
  isElement,
  isText,
  isWithin,
  nameOf,
  parentOf,
} from '../dom/nodes.ts';
import { graphemesOf } from '../graphemes.ts';
import { withRoomAtMarks } from '../labels/formula-room.ts';
import type { Cascade } from '../style/cascade.ts';
import { parseLength, type TextStyle } from '../style/text-style.ts';
import { codeWidth } from '../text/code.ts';
import { directedPartsOf, hasFromRight } from '../text/directions.ts';
import { baselineShift } from '../text/vertical.ts';
import { textWidth } from '../text/width.ts';
import { decodePlaceholders } from './placeholders.ts';
import { viewportOf } from './viewport.ts';

/** A piece of text in one element and on one line, placed. */
export interface TextRun {
  element: Element;
  text: string;
  size: number;
  weight: number;
  italic: boolean;
  isCode: boolean;
  letterSpacing: number;
  preserved: boolean;
  /** Where it begins. */
  x: number;
  y: number;
  /** How far below `y` its baseline is. */
  shift: number;
  width: number;
}

/** Position attributes that wait for the next character; the innermost element wins, they don't add up. */
interface Position {
  x?: number | undefined;
  y?: number | undefined;
  dx?: number | undefined;
  dy?: number | undefined;
}

/** The first of a list of lengths, one for each character. */
const FIRST = /[^\s,]+/;
const INLINE = new Set(['tspan', 'a', 'textpath']);

/** Layouts hold as long as the cascade that they were made with: for one moment. */
const layouts = new WeakMap<Cascade, Map<Element, TextRun[]>>();

/** The runs of one `<text>` element, as SVG 2 lays them out left to right. */
export function layOutText(root: Element, cascade: Cascade): readonly TextRun[] {
  const known = layouts.get(cascade) ?? new Map<Element, TextRun[]>();
  layouts.set(cascade, known);
  let runs = known.get(root);
  if (!runs) {
    const writer = new TextWriter(root, cascade);
    writer.write(root, true, 0);
    runs = writer.finish();
    known.set(root, runs);
  }
  return runs;
}

/** Whether a space stays depends on what is before and after it. */
const SPACE_AT_AN_END = /^\s|\s$/;

/** How far the text in an element goes. */
export function lengthOfText(element: Element, cascade: Cascade): number {
  const only = element.firstChild;
  if (isText(only) && !only.nextSibling && !SPACE_AT_AN_END.test(only.data)) {
    const style = cascade.textStyleOf(element);
    const text = shownText(only.data, style.preserved || keepsSpace(element));
    return style.hidden ? 0 : widthOf({ ...style, text });
  }
  let length = 0;
  for (const run of layOutText(textAround(element), cascade)) {
    if (isWithin(run.element, element)) length += run.width;
  }
  return length;
}

/** Text in an element that needn't stand there. */
export interface Piece {
  element: Element;
  text: string;
}

/** How far a line goes that would be these pieces, one after the other. */
export function lengthOfPieces(root: Element, pieces: readonly Piece[], cascade: Cascade): number {
  const writer = new TextWriter(root, cascade);
  for (const { element, text } of pieces) writer.append(element, text, cascade.textStyleOf(element), 0);
  return writer.finish().reduce((length, { width }) => length + width, 0);
}

/** The `<text>` that an element belongs to, or else itself. */
export function textAround(element: Element): Element {
  for (let around: Element | undefined = element; around; around = parentOf(around)) {
    if (nameOf(around) === 'text') return around;
  }
  return element;
}

class TextWriter {
  readonly #root: Element;
  readonly #cascade: Cascade;
  /** Runs that are anchored together, from one absolute position to the next. */
  readonly #chunks: { anchor: string; runs: TextRun[] }[] = [];
  #x = 0;
  #y = 0;
  #pending: Position = { x: 0, y: 0 };
  #afterSpace = true;

  constructor(root: Element, cascade: Cascade) {
    this.#root = root;
    this.#cascade = cascade;
  }

  write(element: Element, outermost: boolean, shift: number): void {
    const style = this.#cascade.textStyleOf(element);
    if (style.hidden) return;
    const before = this.#pending;
    const own = { ...before, ...this.#positionOf(element, style.size) };
    this.#pending = own;
    const lowered = shiftOf(style, outermost) ?? shift;
    for (const child of childNodesOf(element)) {
      if (isText(child)) this.append(element, child.data, style, lowered);
      else if (isElement(child) && INLINE.has(nameOf(child))) this.write(child, false, lowered);
    }
    // Attributes of an element without text apply to nothing.
    if (this.#pending === own) this.#pending = before;
  }

  finish(): TextRun[] {
    const last = this.#chunks.at(-1)?.runs.at(-1);
    if (last && !last.preserved && last.text.endsWith(' ')) {
      last.text = last.text.slice(0, -1);
      last.width = widthOf(last);
    }
    return this.#chunks.flatMap(({ anchor, runs }) => {
      const ordered = inOrder(runs);
      anchorRuns(anchor, ordered);
      return ordered;
    });
  }

  append(element: Element, data: string, style: TextStyle, shift: number): void {
    const preserved = style.preserved || keepsSpace(element);
    let text = shownText(data, preserved);
    if (!preserved && this.#afterSpace) text = text.replace(/^ /, '');
    if (!text) return;
    this.#afterSpace = !preserved && text.endsWith(' ');
    const { x, y, dx = 0, dy = 0 } = this.#pending;
    this.#pending = {};
    this.#x = Math.fround((x ?? this.#x) + dx);
    this.#y = Math.fround((y ?? this.#y) + dy);
    let chunk = this.#chunks.at(-1);
    if (!chunk || x !== undefined || y !== undefined) {
      chunk = { anchor: style.anchor, runs: [] };
      this.#chunks.push(chunk);
    }
    const { size, weight, italic, isCode, letterSpacing } = style;
    const run = {
      element,
      text,
      size,
      weight,
      italic,
      isCode,
      letterSpacing,
      preserved,
      x: this.#x,
      y: this.#y,
      shift,
      width: 0,
    };
    run.width = widthOf(run);
    this.#x += run.width;
    chunk.runs.push(run);
  }

  #positionOf(element: Element, size: number): Position {
    const position: Position = {};
    for (const { name, value } of attributesOf(element)) {
      if (!isPosition(name)) continue;
      const first = FIRST.exec(value)?.[0];
      if (first === undefined) continue;
      const { width, height } = first.endsWith('%') ? viewportOf(this.#root) : { width: 0, height: 0 };
      const length = parseLength(first, size, name.endsWith('y') ? height : width);
      if (length !== undefined) position[name] = Math.fround(length);
    }
    return position;
  }
}

function keepsSpace(element: Element): boolean {
  return (attributeOf(element, 'xml:space') ?? attributeOf(textAround(element), 'xml:space')) === 'preserve';
}

function shownText(data: string, preserved: boolean): string {
  return withRoomAtMarks(decodePlaceholders(data)).replace(preserved ? /[\n\t\r]/g : /[ \n\t\r]+/g, ' ');
}

function isPosition(name: string): name is keyof Position {
  return name === 'x' || name === 'y' || name === 'dx' || name === 'dy';
}

function shiftOf(
  { alignmentBaseline, dominantBaseline, size }: TextStyle,
  outermost: boolean,
): number | undefined {
  const own = outermost ? 'auto' : alignmentBaseline;
  if (own !== 'auto' && own !== 'baseline') return baselineShift(own, size);
  return dominantBaseline === 'auto' ? undefined : baselineShift(dominantBaseline, size);
}

type Line = Pick<TextRun, 'text' | 'size' | 'weight' | 'isCode' | 'letterSpacing'>;

function widthOf({ text, size, weight, isCode, letterSpacing }: Line): number {
  const spaces = letterSpacing ? letterSpacing * graphemesOf(text).length : 0;
  const wide = (shown: string) => textWidth(shown, size, weight);
  return (isCode ? codeWidth(text, size, wide) : wide(text)) + spaces;
}

/** The runs of a line where they are seen, each in one direction: words of both may stand in it. */
function inOrder(runs: TextRun[]): TextRun[] {
  const line = runs.map(({ text }) => text).join('');
  if (!hasFromRight(line)) return runs;
  let end = 0;
  const ends = runs.map(({ text }) => {
    end += text.length;
    return end;
  });
  let x = Math.min(...runs.map((run) => run.x));
  return directedPartsOf(line, new Set(ends)).flatMap(({ text, start }) => {
    const run = runs[ends.findIndex((end) => start < end)];
    if (!run) return [];
    const part = { ...run, text, x, width: widthOf({ ...run, text }) };
    x += part.width;
    return [part];
  });
}

function anchorRuns(anchor: string, runs: TextRun[]): void {
  if (anchor !== 'middle' && anchor !== 'end') return;
  const start = Math.min(...runs.map(({ x }) => x));
  const width = Math.max(...runs.map(({ x, width }) => x + width)) - start;
  for (const run of runs) run.x -= anchor === 'middle' ? width / 2 : width;
}
