import { balanceLines, breakLines, type Measure, piecesOf, shorten } from '../line-breaks.ts';
import type { Pen } from '../pen.ts';
import type { Setting } from '../runs.ts';
import { inkOfWords } from '../scene.ts';
import { isRightToLeft } from '../text.ts';
import { CARD, MARGIN, MEASURE } from '../tokens.ts';

/** Where a title may stand. */
export interface TitleArea {
  /** Where capitals of its first line begin. */
  top: number;
  /** Where the ink of its last line ends, at the lowest. */
  bottom: number;
  /** Font sizes to try, largest first. */
  sizes?: readonly number[];
  left?: number;
}

interface Block {
  lines: string[];
  size: number;
  /** From one baseline to the next. */
  leading: number;
  /** From the top of its area down to the first baseline. */
  first: number;
  height: number;
}

const SIZES = [84, 72, 62, 54, 46, 38] as const;
const CAPITALS = 0.727;
const LEADING = 1.12;
/** Between the ink of one line and the next, in font sizes, for scripts that are higher than Latin. */
const GAP = 0.12;
/** Letters of neighbouring pieces may move apart by as much. */
const SLACK = 0.985;
/** Scripts whose letters do not join; space between joined ones would tear them. */
const SEPARATE = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}]*$/u;

/**
 * Writes the title as large as its area allows, in lines of about the same width, and returns its
 * size and where its ink ends. A size that would break a word is taken only when none of them can do without.
 */
export function drawTitle(pen: Pen, title: string, area: TitleArea): { size: number; bottom: number } {
  const setting = settingOf(title);
  const left = area.left ?? MARGIN.side;
  const width = CARD.width - MARGIN.side - left;
  const { lines, size, leading, first, height } = fitTitle(pen, title, setting, area, width);
  lines.forEach((line, index) => {
    pen.write(
      line,
      { ...setting, size, fill: pen.theme.ink },
      {
        x: setting.rtl ? left + width : left,
        baseline: Math.round(area.top + first + index * leading),
        align: setting.rtl ? 'end' : 'start',
        fixed: left === MARGIN.side && width === MEASURE,
      },
    );
  });
  return { size, bottom: Math.round(area.top + height) };
}

/** Whether there is room for the whole title. */
export function fitsTitle(pen: Pen, title: string, area: TitleArea): boolean {
  const width = CARD.width - MARGIN.side - (area.left ?? MARGIN.side);
  const { lines } = fitTitle(pen, title, settingOf(title), area, width);
  return lines.join('').replaceAll(' ', '') === title.replaceAll(' ', '');
}

function settingOf(title: string): Setting {
  return { weight: 700, tracking: SEPARATE.test(title) ? -0.028 : 0, rtl: isRightToLeft(title) };
}

function fitTitle(pen: Pen, title: string, setting: Setting, area: TitleArea, width: number): Block {
  const pieces = piecesOf(title, pen.locale);
  const measure = measureOnce((text) => pen.widthOf(text, { ...setting, size: 1 }));
  const sizes = area.sizes ?? SIZES;
  const unbroken = unbrokenSizesOf(pieces, sizes, width * SLACK, measure);
  const room = area.bottom - area.top;
  for (const size of unbroken.length > 0 ? unbroken : sizes) {
    const lines = breakLines(pieces, (width * SLACK) / size, measure);
    const balanced = balanceLines(lines, pieces, (width * SLACK) / size, measure);
    const block = toBlock(pen, balanced, setting, size);
    if (block.height <= room) return block;
  }
  return cutTitle(pen, pieces, setting, room, width * SLACK, sizes.at(-1) ?? 1, measure);
}

/** The sizes at which every word fits on a line, with the one at which the longest word just does. */
function unbrokenSizesOf(
  pieces: readonly string[],
  sizes: readonly number[],
  width: number,
  measure: Measure,
): number[] {
  const widest = Math.max(...pieces.map((piece) => measure(piece.trimEnd())));
  const most = Math.floor(width / widest);
  const smaller = sizes.filter((size) => size <= most);
  return smaller.length > 0 && smaller.length < sizes.length ? [most, ...smaller] : smaller;
}

/** A title is broken into lines dozens of times, always of the same pieces. */
function measureOnce(measure: Measure): Measure {
  const widths = new Map<string, number>();
  return (text) => {
    const width = widths.get(text) ?? measure(text);
    widths.set(text, width);
    return width;
  };
}

/** As many lines of the smallest size as there is room for, the last one ended with an ellipsis. */
function cutTitle(
  pen: Pen,
  pieces: readonly string[],
  setting: Setting,
  room: number,
  width: number,
  size: number,
  measure: Measure,
): Block {
  const lines = breakLines(pieces, width / size, measure);
  for (let count = lines.length - 1; count > 1; count--) {
    const last = shorten(`${lines[count - 1]} ${lines[count]}`, width / size, measure);
    const block = toBlock(pen, [...lines.slice(0, count - 1), last], setting, size);
    if (block.height <= room) return block;
  }
  return toBlock(pen, [shorten(lines.join(' '), width / size, measure)], setting, size);
}

/** Lines are set further apart where their ink would touch: scripts with marks above and below need it. */
function toBlock(pen: Pen, lines: string[], setting: Setting, size: number): Block {
  const inks = lines.map((line) => inkOfWords(pen.wordsOf(line, setting)));
  const needs = inks.slice(1).map(({ top }, index) => (inks[index]?.bottom ?? 0) - top + GAP);
  const leading = Math.max(LEADING, ...needs);
  const first = Math.max(CAPITALS, -(inks[0]?.top ?? 0) - GAP);
  const height = first + leading * (lines.length - 1) + Math.max(0.2, inks.at(-1)?.bottom ?? 0);
  return { lines, size, leading: leading * size, first: first * size, height: height * size };
}
