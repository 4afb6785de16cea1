import { balanceLines, breakLines, piecesOf, shorten } from '../line-breaks.ts';
import type { Pen, Style } from '../pen.ts';
import { isRightToLeft } from '../text.ts';
import { CARD, MARGIN, MEASURE } from '../tokens.ts';

/** Where a paragraph may stand. */
export interface ParagraphArea {
  size: number;
  /** Of its first line. */
  baseline: number;
  leading: number;
  /** How many lines there is room for. */
  most: number;
}

/** Letters of neighbouring pieces may move apart by as much. */
const SLACK = 0.985;

/** Writes a text below the title, in lines of about the same width, on the side where it begins. */
export function drawParagraph(
  pen: Pen,
  text: string,
  { size, baseline, leading, most }: ParagraphArea,
): void {
  const rtl = isRightToLeft(text);
  const style = { size, weight: 500, tracking: 0, fill: pen.theme.muted, rtl } satisfies Style;
  linesOf(pen, text, style, most).forEach((line, index) => {
    pen.write(line, style, {
      x: rtl ? CARD.width - MARGIN.side : MARGIN.side,
      baseline: baseline + index * leading,
      align: rtl ? 'end' : 'start',
      fixed: true,
    });
  });
}

function linesOf(pen: Pen, text: string, style: Style, most: number): string[] {
  const measure = (part: string) => pen.widthOf(part, style);
  const pieces = piecesOf(text, pen.locale);
  const width = MEASURE * SLACK;
  const lines = breakLines(pieces, width, measure);
  if (lines.length <= most) return balanceLines(lines, pieces, width, measure);
  const last = shorten(`${lines[most - 1]} ${lines[most]}`, width, measure);
  return [...lines.slice(0, most - 1), last];
}
