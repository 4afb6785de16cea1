import type { Phase } from '../../../domain/phases.ts';
import { stripOf } from '../../../domain/strip.ts';
import type { Pen, Style } from '../pen.ts';
import { baselineAround } from '../pen.ts';
import { CARD, MARGIN, MEASURE } from '../tokens.ts';

/** A part of the strip; `weight` is its share of the width. */
export interface Part {
  weight: number;
  fill: string;
}

/** What a part is, below the strip. */
export interface Entry {
  label: string;
  value?: string;
  fill?: string | undefined;
  strong?: boolean;
}

const STRIP = { top: 488, height: 36, gap: 4, radius: 10, leastWidth: 14 } as const;
const LEGEND = { middle: 556, swatch: 20, gap: 12, between: 14 } as const;

/** Parts side by side, in proportion and none too thin to be seen. Their edges are on whole pixels, to be sharp. */
export function drawStrip(pen: Pen, parts: readonly Part[]): void {
  const spans = spansOf(parts.map(({ weight }) => weight));
  parts.forEach(({ fill }, index) => {
    const [from, to] = spans[index] ?? [0, 0];
    const radius = {
      start: index === 0 ? STRIP.radius : 0,
      end: index === parts.length - 1 ? STRIP.radius : 0,
    };
    pen.box({
      left: MARGIN.side + from,
      top: STRIP.top,
      width: to - from,
      height: STRIP.height,
      radius,
      fill,
    });
  });
}

/** From where to where each part reaches, as the strip on the page has it. */
function spansOf(weights: readonly number[]): [number, number][] {
  let at = 0;
  const phases = weights.map((weight): Phase => {
    const from = at;
    at += weight;
    return { name: 'responding', from, to: at };
  });
  const starts = stripOf(phases, MEASURE, STRIP.leastWidth, STRIP.gap).map(({ x }) => Math.round(x));
  return starts.map((start, index) => [start, (starts[index + 1] ?? MEASURE + STRIP.gap) - STRIP.gap]);
}

/** Entries in columns of one width and one size of type: the largest in which the longest of them fits. */
export function drawLegend(pen: Pen, entries: readonly Entry[], columns: number): void {
  const width = MEASURE / columns;
  const room = width - 24 - (entries.some(({ fill }) => fill) ? LEGEND.swatch + LEGEND.gap : 0);
  const stylesAt = (size: number) => ({
    label: { size, weight: 500, tracking: 0, fill: pen.theme.muted } satisfies Style,
    value: { size, weight: 700, tracking: 0, fill: pen.theme.ink } satisfies Style,
  });
  const valueWidth = ({ value = '' }: Entry, size: number) =>
    value ? pen.widthOf(value, stylesAt(size).value) + LEGEND.between : 0;
  const fits = (size: number) =>
    entries.every(
      (entry) => pen.widthOf(entry.label, stylesAt(size).label) + valueWidth(entry, size) <= room,
    );
  const size = [28, 26, 24, 22].find(fits) ?? 22;
  const styles = stylesAt(size);
  const baseline = baselineAround(LEGEND.middle, size);
  entries.forEach((entry, index) => {
    let x = Math.round(MARGIN.side + index * width);
    if (entry.fill) {
      const top = LEGEND.middle - LEGEND.swatch / 2;
      pen.box({ left: x, top, width: LEGEND.swatch, height: LEGEND.swatch, radius: 6, fill: entry.fill });
      x += LEGEND.swatch + LEGEND.gap;
    }
    const label = pen.shortened(entry.label, styles.label, room - valueWidth(entry, size));
    const end = pen.write(label, entry.strong ? styles.value : styles.label, { x, baseline });
    if (entry.value) pen.write(entry.value, styles.value, { x: end + LEGEND.between, baseline });
  });
}

/** Two texts below the ends of the strip. */
export function drawEnds(pen: Pen, start: string, end: string): void {
  const style = { size: 28, weight: 500, tracking: 0, fill: pen.theme.muted } satisfies Style;
  const baseline = baselineAround(LEGEND.middle, style.size);
  const room = MEASURE - 40;
  const right = pen.shortened(end, style, room / 2);
  const left = pen.shortened(start, style, room - pen.widthOf(right, style));
  pen.write(left, style, { x: MARGIN.side, baseline });
  pen.write(right, style, { x: CARD.width - MARGIN.side, baseline, align: 'end' });
}
