import { attributeOf, nameOf } from '../dom/nodes.ts';
import { formatColour, parseColour } from '../style/colour.ts';
import { parseDeclarations } from '../style/declarations.ts';

/** How letters of a label look, beside what Markdown can say; as browsers have it without a style sheet. */
export interface Look {
  isCode: boolean;
  /** Their size, and how far they stand above the baseline, in em of the label. */
  size: number;
  raise: number;
  /** Lines on them, as CSS names those. */
  lines: readonly string[];
  fill?: string;
}

export const PLAIN_LOOK: Look = { isCode: false, size: 1, raise: 0, lines: [] };

/** Says that text is code, which has a face of its own. */
export const CODE_ATTRIBUTE = 'data-code';

const CODE = new Set(['code', 'kbd', 'pre', 'samp', 'tt']);
const LARGER = 1.2;
const SIZES: Readonly<Record<string, number>> = {
  big: LARGER,
  small: 1 / LARGER,
  sub: 1 / LARGER,
  sup: 1 / LARGER,
};
/** In em and, of a label of 16 px, the one pixel more that Chromium has. */
const RAISES: Readonly<Record<string, number>> = { sub: -1 / 5 - 1 / 16, sup: 1 / 3 + 1 / 16 };
const LINES: Readonly<Record<string, string>> = {
  del: 'line-through',
  ins: 'underline',
  s: 'line-through',
  strike: 'line-through',
  u: 'underline',
};
const LINE_NAMES = /\b(?:underline|overline|line-through)\b/g;

/** The look within an element, from that around it. */
export function lookIn(element: Element, around: Look): Look {
  const name = nameOf(element);
  const css = attributeOf(element, 'style') ?? '';
  const colour = name === 'font' ? (attributeOf(element, 'color') ?? '') : '';
  const isCode = CODE.has(name);
  if (!isCode && !SIZES[name] && !LINES[name] && !css && !colour) return around;
  const lines = LINES[name] ? [LINES[name]] : [];
  let fill = fillOf(colour);
  for (const { property, value } of parseDeclarations(css)) {
    if (property === 'color') fill = fillOf(value) ?? fill;
    if (property === 'text-decoration') lines.push(...(value.match(LINE_NAMES) ?? []));
  }
  return {
    ...around,
    isCode: around.isCode || isCode,
    size: around.size * (SIZES[name] ?? 1),
    raise: around.raise + around.size * (RAISES[name] ?? 0),
    lines: [...new Set([...around.lines, ...lines])],
    ...(fill && { fill }),
  };
}

/** The same as a style; nothing for what is plain. */
export function styleOf({ size, lines, fill }: Look): string {
  return [
    ...(size === 1 ? [] : [`font-size:${rounded(size)}em`]),
    ...(lines.length ? [`text-decoration:${lines.join(' ')}`] : []),
    ...(fill ? [`fill:${fill}`] : []),
  ].join(';');
}

/** How much lower text stands than the text before it, in em of its own. */
export function dropOf({ raise, size }: Look, before: Look): number {
  return rounded((before.raise - raise) / size);
}

function fillOf(colour: string): string | undefined {
  const parsed = parseColour(colour);
  return parsed && formatColour(parsed);
}

function rounded(number: number): number {
  return Number(number.toFixed(4));
}
