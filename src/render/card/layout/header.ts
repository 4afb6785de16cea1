import culori from 'culori/require';
import type { Bitmap } from '../canvas.ts';
import { baselineAround, type Pen, type Style } from '../pen.ts';
import { CARD, MARGIN } from '../tokens.ts';

/** What the top of every card says. */
export interface Header {
  colour: string;
  logo?: Bitmap | undefined;
  name: string;
  label?: string | undefined;
  flags?: readonly string[];
  pill?: { label: string; fill: string } | undefined;
}

const MIDDLE = 88;
const PILL = { height: 56, padding: 26, mostWidth: 420 } as const;
const GAP = 32;
/** A logo wider than this holds the name of the company. */
const WORDMARK = 2;

/** Bar, logo, name, and what kind of card it is: as much of the last as there is room for. */
export function drawHeader(pen: Pen, { colour, logo, name, label = '', flags = [], pill }: Header): void {
  drawBar(pen, colour);
  const right = pill ? drawPill(pen, pill) - GAP : CARD.width - MARGIN.side;
  let x = logo ? drawLogo(pen, logo) : MARGIN.side;
  if (!logo || logo.width <= WORDMARK * logo.height) x = drawName(pen, name, logo ? x + 18 : x, right);
  drawLabel(pen, label, flags, x, right);
}

/** The brand's own colour; when it is close to the background, a line that is not ends it. */
function drawBar(pen: Pen, colour: string): void {
  const { background, muted } = pen.theme;
  const line = culori.wcagContrast(colour, background) < 3 ? 2 : 0;
  pen.box({ left: 0, top: 0, width: CARD.width, height: CARD.bar, fill: colour });
  if (line > 0) pen.box({ left: 0, top: CARD.bar - line, width: CARD.width, height: line, fill: muted });
}

function drawPill(pen: Pen, { label, fill }: { label: string; fill: string }): number {
  const style = { size: 28, weight: 700, tracking: 0, fill: '#ffffff' } satisfies Style;
  const text = pen.shortened(label, style, PILL.mostWidth - 2 * PILL.padding);
  const width = Math.ceil(pen.widthOf(text, style)) + 2 * PILL.padding;
  const left = CARD.width - MARGIN.side - width;
  pen.box({ left, top: MIDDLE - PILL.height / 2, width, height: PILL.height, radius: PILL.height / 2, fill });
  pen.write(text, style, { x: left + width / 2, baseline: baselineAround(MIDDLE, 28), align: 'centre' });
  return left;
}

function drawLogo(pen: Pen, logo: Bitmap): number {
  const top = MIDDLE - Math.round(logo.height / 2);
  const { width, height } = logo;
  pen.shapes.push({ kind: 'image', bitmap: logo, left: MARGIN.side, top, width, height });
  return MARGIN.side + logo.width;
}

function drawName(pen: Pen, name: string, x: number, right: number): number {
  const style = { size: 34, weight: 700, tracking: -0.015, fill: pen.theme.ink } satisfies Style;
  return pen.write(pen.shortened(name, style, right - x), style, { x, baseline: baselineAround(MIDDLE, 34) });
}

function drawLabel(pen: Pen, label: string, flags: readonly string[], x: number, right: number): void {
  const styles = (size: number) => ({
    label: { size, weight: 500, tracking: 0, fill: pen.theme.muted } satisfies Style,
    flag: { size, weight: 700, tracking: 0, fill: pen.theme.ink } satisfies Style,
  });
  const candidates = [
    { size: 30, texts: [label, ...flags] },
    { size: 26, texts: [label, ...flags] },
    { size: 30, texts: ['', ...flags] },
    { size: 26, texts: ['', ...flags] },
  ];
  const widthOf = ({ size, texts: [kind = '', ...marks] }: { size: number; texts: string[] }) =>
    [kind].concat(marks).filter(Boolean).length * 22 +
    pen.widthOf(kind, styles(size).label) +
    marks.reduce((sum, mark) => sum + pen.widthOf(mark, styles(size).flag), 0);
  const chosen = candidates.find((candidate) => x + 22 + widthOf(candidate) <= right);
  if (!chosen || chosen.texts.every((text) => text === '')) return;
  const style = styles(chosen.size);
  const baseline = baselineAround(MIDDLE, 34);
  pen.box({ left: Math.round(x) + 20, top: MIDDLE - 18, width: 2, height: 36, fill: pen.theme.rule });
  let next = Math.round(x) + 44;
  chosen.texts.forEach((text, index) => {
    if (text === '') return;
    next = pen.write(text, index === 0 ? style.label : style.flag, { x: next, baseline }) + 22;
  });
}
