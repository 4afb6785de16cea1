import { type Edit, editsOf, linesWithPlaces, type Rewritten } from './rewritten.ts';

/** A colon within a clock time is no mark of Mermaid's. */
const COLON_OF_CLOCK = /(?<=(?<!\d)\d{1,2}(?::\d{2})?):(?=\d{2}(?!\d))/g;
const COLON = '#58;';
/** Lines of a timeline that hold no period. */
const NO_PERIOD = /^\s*(?:timeline\b|title\b|acc(?:Title|Descr)\b|%%|---|:)/;
/** What ends a period: a colon that a space follows, or the end of the line. */
const END_OF_PERIOD = /:(?:\s|$)/;
const DATE = /\b\d{4}-\d{2}-\d{2}\b/g;

/**
 * A source as its author meant it where Mermaid takes it otherwise or not at all: `14:23 : text` in a timeline, and
 * clock times below a gantt chart that is all of one day. Lines keep their number.
 */
export function asMeant(source: Rewritten): Rewritten {
  const kind = /(?<=^|\}%%)[^\S\n]*(timeline|gantt)\b/m.exec(source.text);
  if (!kind) return source;
  const body = source.text.slice(kind.index);
  return source.edit(kind[1] === 'timeline' ? clocksIn(body, kind.index) : clockAxisFor(body, kind.index));
}

function clocksIn(body: string, begins: number): Edit[] {
  return linesWithPlaces(body).flatMap(({ line, start }) => {
    if (NO_PERIOD.test(line)) return [];
    const end = line.search(END_OF_PERIOD);
    const period = end < 0 ? line : line.slice(0, end);
    return editsOf(period, COLON_OF_CLOCK, () => COLON, begins + start);
  });
}

function clockAxisFor(body: string, begins: number): Edit[] {
  const format = /^[^\S\n]*dateFormat\b(.*)$/m.exec(body)?.[1] ?? '';
  const isOfClock = /H|h/.test(format) && (!/[YMDQWXx]/.test(format) || new Set(body.match(DATE)).size === 1);
  if (!isOfClock || /^[^\S\n]*axisFormat\b/m.test(body)) return [];
  const axis = /s/.test(format) ? '%H:%M:%S' : '%H:%M';
  return [{ from: begins, to: begins, text: `%%{init: {"gantt": {"axisFormat": "${axis}"}}}%%` }];
}
