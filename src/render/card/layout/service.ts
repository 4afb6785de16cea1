import type { Pen, Style } from '../pen.ts';
import type { ServiceCard } from '../spec.ts';
import { CARD, MARGIN, MEASURE } from '../tokens.ts';
import { drawDays, drawSign } from './days.ts';
import { drawHeader, type Header } from './header.ts';
import { drawEnds } from './strip.ts';
import { drawTitle } from './title.ts';

const SIGN = 44;

/** The service's name, how it is, and its last 90 days. */
export function drawService(
  pen: Pen,
  { title, group, status, days, legend, uptime }: ServiceCard,
  header: Header,
): void {
  drawHeader(pen, { ...header, label: group });
  const { bottom } = drawTitle(pen, title, { top: 166, bottom: 350, sizes: [84, 72, 62, 54, 46, 38] });
  const baseline = Math.max(bottom + 66, 340);
  const large = { size: 46, weight: 700, tracking: -0.02, fill: pen.theme.ink } satisfies Style;
  const small = { size: 36, weight: 500, tracking: 0, fill: pen.theme.muted } satisfies Style;
  const figure = uptime?.label ?? '';
  pen.write(figure, large, { x: CARD.width - MARGIN.side, baseline, align: 'end' });
  drawSign(pen, status.level, MARGIN.side, baseline - 35, SIGN);
  const left = MARGIN.side + SIGN + 16;
  const room = MEASURE - SIGN - 16 - (figure ? pen.widthOf(figure, large) + 40 : 0);
  pen.write(pen.shortened(status.label, small, room), small, { x: left, baseline });
  drawDays(pen, days);
  drawEnds(pen, legend.from, legend.to);
}
