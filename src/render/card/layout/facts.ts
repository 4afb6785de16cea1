import type { Pen, Style } from '../pen.ts';
import type { MoreServices } from '../spec.ts';
import { CARD, MARGIN } from '../tokens.ts';

/** The line above the strip. */
export interface Facts {
  date: string;
  services: readonly string[];
  more: MoreServices;
  /** What counts most, in larger type at the end of the line. */
  figure?: string | undefined;
}

const BASELINE = 464;

/** Date and services, as many of them as fit beside the figure. */
export function drawFacts(pen: Pen, { figure = '', ...facts }: Facts): void {
  const large = { size: 46, weight: 700, tracking: -0.02, fill: pen.theme.ink } satisfies Style;
  const small = { size: 30, weight: 500, tracking: 0, fill: pen.theme.muted } satisfies Style;
  const right = CARD.width - MARGIN.side;
  const fitted = pen.shortened(figure, large, right - MARGIN.side);
  pen.write(fitted, large, { x: right, baseline: BASELINE, align: 'end' });
  const room = right - MARGIN.side - (fitted ? pen.widthOf(fitted, large) + 40 : 0);
  let x: number = MARGIN.side;
  fittingFacts(pen, facts, small, room).forEach((text, index) => {
    x = pen.write(text, small, { x, baseline: BASELINE, align: index === 0 ? 'start' : 'after' });
  });
}

/** Each text stands alone, so that words of one direction never change places with those of another. */
function fittingFacts(pen: Pen, { date, services, more }: Facts, style: Style, room: number): string[] {
  const widthOf = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + pen.widthOf(text, style), 0);
  const factsWith = (names: readonly string[]) => joined(date, names, more[services.length - names.length]);
  for (let count = services.length; count > 0; count--) {
    const facts = factsWith(services.slice(0, count));
    if (widthOf(facts) <= room) return facts;
  }
  const [first] = services;
  const others = first ? widthOf(factsWith([''])) : room;
  if (first && room - others > 120) {
    return factsWith([pen.shortened(first, style, room - others)]);
  }
  return [pen.shortened(date, style, room)];
}

function joined(date: string, services: readonly string[], more: string | undefined): string[] {
  const names = services.flatMap((name, index) => (index > 0 ? [', ', name] : [name]));
  const dot = date && names.length > 0 ? ['  ·  '] : [];
  return [...(date ? [date] : []), ...dot, ...names, ...(more ? [` ${more}`] : [])];
}
