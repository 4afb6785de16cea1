import type { Pen } from '../pen.ts';
import type { SiteCard } from '../spec.ts';
import { MARGIN } from '../tokens.ts';
import { drawDays, drawSign } from './days.ts';
import { drawHeader, type Header } from './header.ts';
import { drawParagraph } from './paragraph.ts';
import { drawEnds } from './strip.ts';
import { drawTitle } from './title.ts';

const TOP = 174;
const SIGN = 60;
const LEADING = 50;
/** The lowest baseline above the strip of days. */
const TAGLINE_END = 400;

/** How all services are, in the largest type, and the last 90 days. */
export function drawSite(pen: Pen, { title, status, days, legend, tagline }: SiteCard, header: Header): void {
  drawHeader(pen, { ...header, name: title });
  const area = { top: TOP, bottom: 330, sizes: [84, 72, 62, 54, 46], left: MARGIN.side + SIGN + 24 };
  const { size, bottom } = drawTitle(pen, status.label, area);
  drawSign(pen, status.level, MARGIN.side, Math.round(TOP + 0.3636 * size - SIGN / 2), SIGN);
  const baseline = Math.max(bottom + 54, 326);
  const most = Math.floor((TAGLINE_END - baseline) / LEADING) + 1;
  drawParagraph(pen, tagline, { size: 34, baseline, leading: LEADING, most });
  drawDays(pen, days);
  drawEnds(pen, legend.from, legend.to);
}
