import { attributeOf, nameOf } from '../dom/nodes.ts';
import { formatColour, parseColour } from '../style/colour.ts';
import { parseDeclarations } from '../style/declarations.ts';
import { fontSizeOf, INITIAL_TEXT_STYLE } from '../style/text-style.ts';

/** How letters of a label look, beside what Markdown can say; as browsers have it without a style sheet. */
export interface Look {
  isCode: boolean;
  /** Their size, and how far they stand above the baseline, in em of the label. */
  size: number;
  raise: number;
  /** Whether the size is in pixels, of a label with letters of the usual size, and so the same in others. */
  isFixed?: boolean;
  /** Lines on them, as CSS names those. */
  lines: readonly string[];
  fill?: string;
  /** The colour behind them. */
  ground?: string;
}

export const PLAIN_LOOK: Look = { isCode: false, size: 1, raise: 0, lines: [] };

/** Says that text is code, which has a face of its own. */
export const CODE_ATTRIBUTE = 'data-code';
/** Says which colour is behind text. */
export const GROUND_ATTRIBUTE = 'data-ground';

const CODE = new Set(['code', 'kbd', 'pre', 'samp', 'tt']);
const LARGER = 1.2;
const SIZES: Readonly<Record<string, number>> = {
  big: LARGER,
  h1: 2,
  h2: 1.5,
  h3: 1.17,
  h5: 0.83,
  h6: 0.67,
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
/** What `<font size>` counts, from 1 on; 3 is the usual size, and `+1` the one after it. */
const FONT_SIZES = ['10px', '13px', '16px', '18px', '24px', '32px', '48px'];
const USUAL_FONT_SIZE = 3;
/** What changes with the label. */
const RELATIVE = /(?:em|ex|ch|%|larger|smaller)$/;
/** No property of SVG, so that its declarations say nothing of it. */
const GROUND = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;]+)/i;
const MARKED = { fill: '#000', ground: '#ff0' };
const LINE_NAMES = /\b(?:underline|overline|line-through)\b/g;

/** The look within an element, from that around it. */
export function lookIn(element: Element, around: Look): Look {
  const name = nameOf(element);
  const css = attributeOf(element, 'style') ?? '';
  const isFont = name === 'font';
  const isCode = CODE.has(name);
  const isMarked = name === 'mark';
  if (!isCode && !isMarked && !SIZES[name] && !LINES[name] && !css && !isFont) return around;
  const lines = LINES[name] ? [LINES[name]] : [];
  let fill = isMarked ? MARKED.fill : fillOf((isFont && attributeOf(element, 'color')) || '');
  const ground = fillOf(GROUND.exec(css)?.[1]?.trim() ?? '') ?? (isMarked ? MARKED.ground : around.ground);
  let sized = sizedBy(isFont ? fontSizeBy(attributeOf(element, 'size') ?? '') : undefined, around);
  for (const { property, value } of parseDeclarations(css)) {
    if (property === 'color') fill = fillOf(value) ?? fill;
    if (property === 'font-size') sized = sizedBy(value, around);
    if (property === 'text-decoration') lines.push(...(value.match(LINE_NAMES) ?? []));
  }
  return {
    ...around,
    ...sized,
    isCode: around.isCode || isCode,
    size: sized.size * (SIZES[name] ?? 1),
    raise: around.raise + around.size * (RAISES[name] ?? 0),
    lines: [...new Set([...around.lines, ...lines])],
    ...(fill && { fill }),
    ...(ground && { ground }),
  };
}

function sizedBy(value: string | undefined, { size, isFixed = false }: Look): Pick<Look, 'size' | 'isFixed'> {
  if (value === undefined) return { size, isFixed };
  const pixels = fontSizeOf(value, size * INITIAL_TEXT_STYLE.size);
  return { size: pixels / INITIAL_TEXT_STYLE.size, isFixed: isFixed || !RELATIVE.test(value) };
}

function fontSizeBy(count: string): string | undefined {
  const steps = Number.parseInt(count, 10);
  if (Number.isNaN(steps)) return undefined;
  const place = (/^[+-]/.test(count) ? USUAL_FONT_SIZE : 0) + steps;
  return FONT_SIZES[Math.min(Math.max(place, 1), FONT_SIZES.length) - 1];
}

/** The same as a style; nothing for what is plain. */
export function styleOf({ size, isFixed, lines, fill }: Look): string {
  const inItsUnit = isFixed ? `${rounded(size * INITIAL_TEXT_STYLE.size)}px` : `${rounded(size)}em`;
  return [
    ...(size === 1 && !isFixed ? [] : [`font-size:${inItsUnit}`]),
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

/** To as many digits as can be seen. */
export function rounded(number: number): number {
  return Number(number.toFixed(4));
}
