import type { Pen } from '../pen.ts';
import type { PageCard } from '../spec.ts';
import { drawHeader, type Header } from './header.ts';
import { drawParagraph } from './paragraph.ts';
import { drawTitle } from './title.ts';

/** A title, and what the page is about in at most three lines. */
export function drawPage(pen: Pen, { title, description = '' }: PageCard, header: Header): void {
  drawHeader(pen, header);
  const area = { top: 182, bottom: description ? 400 : 560, sizes: [100, 84, 72, 62, 54, 46, 38] };
  const { bottom } = drawTitle(pen, title, area);
  drawParagraph(pen, description, { size: 36, baseline: bottom + 64, leading: 52, most: 3 });
}
