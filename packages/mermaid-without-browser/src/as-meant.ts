/** A clock time: its colon is no mark of Mermaid's. */
const CLOCK = /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d)/g;
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
export function asMeant(source: string): string {
  const kind = /^[^\S\n]*(timeline|gantt)\b/m.exec(source);
  if (!kind) return source;
  const [head, body] = [source.slice(0, kind.index), source.slice(kind.index)];
  return head + (kind[1] === 'timeline' ? withClocks(body) : withClockAxis(body));
}

/** A column of what was meant, as a column of what was written. */
export function columnAsWritten(written: string, column: number): number {
  const meant = asMeantLine(written);
  let shift = 0;
  for (let index = 0; index < written.length; index++) {
    if (meant.startsWith(COLON, index + shift) && written[index] === ':') shift += COLON.length - 1;
    if (index + 1 + shift >= column) return index + 1;
  }
  return column - shift;
}

function withClocks(body: string): string {
  return body.split('\n').map(asMeantLine).join('\n');
}

function asMeantLine(line: string): string {
  if (NO_PERIOD.test(line)) return line;
  const found = line.search(END_OF_PERIOD);
  const end = found < 0 ? line.length : found;
  const period = line.slice(0, end).replace(CLOCK, (clock) => clock.replaceAll(':', COLON));
  return period + line.slice(end);
}

function withClockAxis(body: string): string {
  const format = /^[^\S\n]*dateFormat\b(.*)$/m.exec(body)?.[1] ?? '';
  const isOfClock = /H|h/.test(format) && (!/[YMDQWXx]/.test(format) || new Set(body.match(DATE)).size === 1);
  if (!isOfClock || /^[^\S\n]*axisFormat\b/m.test(body)) return body;
  const axis = /s/.test(format) ? '%H:%M:%S' : '%H:%M';
  return `%%{init: {"gantt": {"axisFormat": "${axis}"}}}%%${body}`;
}
