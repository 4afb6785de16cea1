import type { Pen, Style } from '../pen.ts';
import { CARD, MARGIN } from '../tokens.ts';

/** The line above the strip. */
export interface Facts {
  date: string;
  services: readonly string[];
  /** What counts most, in larger type at the end of the line. */
  figure?: string | undefined;
}

const BASELINE = 464;

/** Date and services, as many of them as fit beside the figure. */
export function drawFacts(pen: Pen, { date, services, figure = '' }: Facts): void {
  const large = { size: 46, weight: 700, tracking: -0.02, fill: pen.theme.ink } satisfies Style;
  const small = { size: 30, weight: 500, tracking: 0, fill: pen.theme.muted } satisfies Style;
  const right = CARD.width - MARGIN.side;
  const fitted = pen.shortened(figure, large, right - MARGIN.side);
  pen.write(fitted, large, { x: right, baseline: BASELINE, align: 'end' });
  const room = right - MARGIN.side - (fitted ? pen.widthOf(fitted, large) + 40 : 0);
  let x: number = MARGIN.side;
  fittingFacts(pen, date, services, small, room).forEach((text, index) => {
    x = pen.write(text, small, { x, baseline: BASELINE, align: index === 0 ? 'start' : 'after' });
  });
}

/** Each text stands alone, so that words of one direction never change places with those of another. */
function fittingFacts(
  pen: Pen,
  date: string,
  services: readonly string[],
  style: Style,
  room: number,
): string[] {
  const widthOf = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + pen.widthOf(text, style), 0);
  const factsWith = (count: number) => joined(date, services.slice(0, count), services.length - count);
  for (let count = services.length; count > 0; count--) {
    const facts = factsWith(count);
    if (widthOf(facts) <= room) return facts;
  }
  const [first] = services;
  const others = first ? widthOf(joined(date, [''], services.length - 1)) : room;
  if (first && room - others > 120) {
    return joined(date, [pen.shortened(first, style, room - others)], services.length - 1);
  }
  return [pen.shortened(date, style, room)];
}

function joined(date: string, services: readonly string[], more: number): string[] {
  const names = services.flatMap((name, index) => (index > 0 ? [', ', name] : [name]));
  const dot = date && names.length > 0 ? ['  ·  '] : [];
  return [...(date ? [date] : []), ...dot, ...names, ...(more > 0 ? [` +${more} more`] : [])];
}
