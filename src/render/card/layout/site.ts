import type { Pen, Style } from '../pen.ts';
import type { SiteCard } from '../spec.ts';
import { MARGIN, MEASURE } from '../tokens.ts';
import { DAYS, drawDays, drawSign } from './days.ts';
import { drawHeader, type Header } from './header.ts';
import { drawEnds } from './strip.ts';
import { drawTitle } from './title.ts';

const TOP = 174;
const SIGN = 60;

/** How all services are, in the largest type, and the last 90 days. */
export function drawSite(pen: Pen, { title, status, days, tagline }: SiteCard, header: Header): void {
  drawHeader(pen, { ...header, name: title });
  const area = { top: TOP, bottom: 362, sizes: [84, 72, 62, 54, 46], left: MARGIN.side + SIGN + 24 };
  const { size, bottom } = drawTitle(pen, status.label, area);
  drawSign(pen, status.level, MARGIN.side, Math.round(TOP + 0.3636 * size - SIGN / 2), SIGN);
  const style = { size: 34, weight: 500, tracking: 0, fill: pen.theme.muted } satisfies Style;
  const text = pen.shortened(tagline, style, MEASURE);
  pen.write(text, style, { x: MARGIN.side, baseline: Math.max(bottom + 52, 330) });
  drawDays(pen, days);
  drawEnds(pen, `${DAYS} days ago`, 'Today');
}
