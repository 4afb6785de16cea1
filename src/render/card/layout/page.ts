import { balanceLines, breakLines, piecesOf, shorten } from '../line-breaks.ts';
import type { Pen, Style } from '../pen.ts';
import type { PageCard } from '../spec.ts';
import { isRightToLeft } from '../text.ts';
import { CARD, MARGIN, MEASURE } from '../tokens.ts';
import { drawHeader, type Header } from './header.ts';
import { drawTitle } from './title.ts';

const LEADING = 52;

/** A title, and what the page is about in at most three lines. */
export function drawPage(pen: Pen, { title, description = '' }: PageCard, header: Header): void {
  drawHeader(pen, header);
  const { bottom } = drawTitle(pen, title, {
    top: 182,
    bottom: description ? 400 : 560,
    sizes: [100, 84, 72, 62, 54, 46, 38],
  });
  const rtl = isRightToLeft(description);
  const style = { size: 36, weight: 500, tracking: 0, fill: pen.theme.muted, rtl } satisfies Style;
  const measure = (text: string) => pen.widthOf(text, style);
  const pieces = piecesOf(description, pen.locale);
  const all = breakLines(pieces, MEASURE * 0.985, measure);
  const lines =
    all.length > 3
      ? [...all.slice(0, 2), shorten(`${all[2]} ${all[3]}`, MEASURE * 0.985, measure)]
      : balanceLines(all, pieces, MEASURE * 0.985, measure);
  lines.forEach((line, index) => {
    pen.write(line, style, {
      x: rtl ? CARD.width - MARGIN.side : MARGIN.side,
      baseline: bottom + 64 + index * LEADING,
      align: rtl ? 'end' : 'start',
      fixed: true,
    });
  });
}
