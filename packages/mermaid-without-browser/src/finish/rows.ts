import type { RowDirection } from '../diagram.ts';
import { childrenOf, classesOf, descendantsOf, nameOf } from '../dom/nodes.ts';
import { decodePlaceholders } from '../layout/placeholders.ts';
import { Cascade } from '../style/cascade.ts';
import { textWidth } from '../text/width.ts';
import { breakLines, type Setting } from '../text/wrap.ts';
import { createPen, LINE_HEIGHT, type Pen } from './row-pen.ts';

/** As wide as a page's text, so that letters are drawn in their own size. */
const WIDTH = 672;
const TIME: Setting = { size: 15, weight: 600 };
const EVENT: Setting = { size: 16, weight: 400 };
const HEADING: Setting = { size: 13, weight: 600 };
const TITLE: Setting = { size: 18, weight: 600 };
/** Where the column of times begins, and how wide it is at most. */
const TIMES = { from: 20, most: 130 };
/** Between times, dots, events and the edge; between rows; between bands. */
const GAP = { across: 20, rows: 9, bands: 4 };
const BAND = { above: 9, below: 11, edge: 4 };
const DOT = 11;
const AXIS = 2;

/** A box of Mermaid's drawing: what it is in, what it says, and the line at its foot. */
interface Box {
  group: Element;
  words: string;
  text: Element;
  line: Element;
  /** Of the line. */
  colour: string | undefined;
}

/** A period with its events. */
interface Row {
  period: Box;
  time: string[];
  events: Box[];
}

/** A section with its rows; periods before the first section have none. */
interface Band {
  section?: Box;
  rows: Row[];
}

/** Where things stand across, from the side on which reading begins. */
interface Columns {
  /** Where times end. */
  times: number;
  axis: number;
  /** Where events begin, and how wide they may be. */
  events: number;
  room: number;
}

/**
 * Lays a top-down timeline out anew, to be read like a list: each section is a band, each period a row with its
 * time, a dot and its text, whose lines begin below one another. Words, order and colours are Mermaid's, and so
 * are the elements; their places are ours.
 */
export function layOutRows(svg: Element, direction: RowDirection): void {
  const bands = bandsIn(svg);
  const pen = createPen(WIDTH, direction);
  const lines = bands.flatMap(({ rows }) => rows.flatMap(({ time }) => time));
  const widths = lines.map((line) => textWidth(line, TIME.size, TIME.weight));
  const times = TIMES.from + Math.ceil(Math.max(0, ...widths));
  const events = times + 2 * GAP.across;
  const columns = { times, axis: times + GAP.across, events, room: WIDTH - events - GAP.across };
  let y = 0;
  const title = childrenOf(svg).find((child) => nameOf(child) === 'text');
  if (title) {
    const heading = breakLines(wordsOf(title), WIDTH, TITLE);
    pen.write(title, heading, { x: 0, y, setting: TITLE });
    y += heading.length * LINE_HEIGHT + GAP.rows;
  }
  for (const band of bands) y = drawBand(band, y, columns, pen) + GAP.bands;
  svg.setAttribute('viewBox', `0 0 ${WIDTH} ${y - GAP.bands}`);
}

/** Sorts what Mermaid drew by what it stands for; arrows and the line down the middle go. */
function bandsIn(svg: Element): Band[] {
  const cascade = new Cascade(svg);
  const bands: Band[] = [];
  for (const group of childrenOf(svg).filter((child) => nameOf(child) === 'g')) {
    const box = boxOf(group, cascade);
    if (!box) group.remove();
    else if (classesOf(group).includes('eventWrapper')) bands.at(-1)?.rows.at(-1)?.events.push(box);
    else if (!classesOf(group).includes('taskWrapper')) bands.push({ section: box, rows: [] });
    else {
      if (bands.length === 0) bands.push({ rows: [] });
      const time = breakLines(box.words, TIMES.most, TIME);
      bands.at(-1)?.rows.push({ period: box, time, events: [] });
    }
  }
  for (const { section, rows } of bands)
    for (const { group } of [
      ...(section ? [section] : []),
      ...rows.flatMap(({ period, events }) => [period, ...events]),
    ])
      for (const moved of [group, ...descendantsOf(group)]) moved.removeAttribute('transform');
  return bands;
}

function boxOf(group: Element, cascade: Cascade): Box | undefined {
  const [text, line] = [group.querySelector('text'), group.querySelector('line')];
  if (!text || !line) return undefined;
  return { group, text, line, words: wordsOf(text), colour: cascade.styleOf(line).declared.get('stroke') };
}

/** What a text says, in one line. */
function wordsOf(text: Element): string {
  const lines = childrenOf(text).map((line) => line.textContent ?? '');
  const words = lines.length ? lines.join(' ') : (text.textContent ?? '');
  return decodePlaceholders(words).replace(/\s+/g, ' ').trim();
}

/** Draws a band from `top` down, and returns where it ends. */
function drawBand({ section, rows }: Band, top: number, columns: Columns, pen: Pen): number {
  let y = top + BAND.above;
  if (section) {
    const { text, words, colour } = section;
    const heading = breakLines(words, columns.room, HEADING);
    pen.write(text, heading, { x: columns.events, y, setting: HEADING, colour });
    // A time of several lines, its day first, begins beside the heading.
    const beside = Math.max(0, (rows[0]?.time.length ?? 0) - 1);
    y += Math.max(0, heading.length - beside) * LINE_HEIGHT;
  }
  const dots = rows.map((row) => {
    const { dot, end } = drawRow(row, y, columns, pen);
    y = end + GAP.rows;
    return dot;
  });
  for (const [index, { events }] of rows.entries())
    linkDots(events, dots[index], dots[index + 1], columns, pen);
  const bottom = y - (rows.length > 0 ? GAP.rows : 0) + BAND.below;
  if (section) {
    const ground = section.group.querySelector('path');
    if (ground) pen.fill(ground, top, bottom);
    pen.stroke(section.line, { across: BAND.edge / 2, from: top, to: bottom, thickness: BAND.edge });
  }
  return bottom;
}

/** Draws a row from `top` down, its text beside the last line of its time; returns where its dot is and where it ends. */
function drawRow({ period, time, events }: Row, top: number, columns: Columns, pen: Pen) {
  pen.write(period.text, time, { x: columns.times, y: top, setting: TIME, ends: true });
  let y = top + Math.max(0, time.length - 1) * LINE_HEIGHT;
  const dot = y + LINE_HEIGHT / 2;
  pen.stroke(period.line, { across: columns.axis, from: dot, to: dot, thickness: DOT, ends: 'round' });
  const least = y + LINE_HEIGHT;
  for (const { text, words } of events) {
    const lines = breakLines(words, columns.room, EVENT);
    pen.write(text, lines, { x: columns.events, y, setting: EVENT });
    y += lines.length * LINE_HEIGHT;
  }
  for (const { group } of [period, ...events]) group.querySelector('path')?.remove();
  return { dot, end: Math.max(y, least) };
}

/** The line from a dot to the next one in its band is that of the first event; the others have none. */
function linkDots(
  events: readonly Box[],
  from: number | undefined,
  to: number | undefined,
  { axis }: Columns,
  pen: Pen,
): void {
  for (const [index, { line }] of events.entries()) {
    if (index > 0 || from === undefined || to === undefined) line.remove();
    else pen.stroke(line, { across: axis, from, to, thickness: AXIS });
  }
}
