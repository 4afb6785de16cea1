import type { Instant, Moment } from '../domain/moment.ts';
import { parseStart, parseTime } from '../domain/time.ts';
import type { Mend, Path } from '../schema/fault.ts';
import type { Edit } from './apply-edits.ts';
import type { SourceDocument } from './document.ts';
import { lineEndOf } from './lines.ts';

/** A change that `--fix` would make, and the problem that it mends. */
export interface Fix {
  file: string;
  line: number;
  rule: string;
  /** What was done, as a sentence without its subject. */
  done: string;
  edits: Edit[];
}

/** A mend as changes of the text; none when it can't be made safely. */
export function editsOf(mend: Mend, document: SourceDocument, zone: string): Edit[] {
  if (mend.kind === 'replace') return [{ start: mend.start, end: mend.end, text: mend.text }];
  if (mend.kind === 'sort') return sortItems(document, mend.list, zone);
  if (mend.kind === 'quote') return quoteValue(document, mend.path);
  const part = mend.kind === 'rename' ? 'key' : 'value';
  const [start, end] = document.yaml.rangeOf(mend.path, part) ?? [];
  if (start === undefined || end === undefined) return [];
  const text = mend.kind === 'rename' ? mend.to : mend.text;
  const written = document.text.slice(document.yamlOffset + start, document.yamlOffset + end).trimEnd();
  const from = document.yamlOffset + start;
  return [{ start: from, end: from + written.length, text }];
}

/** Quotation marks around a value of one line. */
function quoteValue({ yaml, yamlOffset, text }: SourceDocument, path: Path): Edit[] {
  const [start, end] = yaml.rangeOf(path) ?? [0, 0];
  const whole = text.slice(yamlOffset + start, yamlOffset + end).trimEnd();
  if (whole === '' || /[\r\n]|^["'[{|>]/.test(whole)) return [];
  return [{ start: yamlOffset + start, end: yamlOffset + start + whole.length, text: JSON.stringify(whole) }];
}

/** What a mend does, in words. */
export function describe(mend: Mend, edits: readonly Edit[], text: string): string {
  if (mend.kind === 'sort') return `put \`${mend.list}\` in order of time`;
  const quoted = (part: string) => `\`${part.replaceAll(/\s+/g, ' ').trim()}\``;
  return edits
    .map(({ start, end, text: to }) => `${quoted(text.slice(start, end))} is now ${quoted(to)}`)
    .join(', ');
}

/** The lines of a list's items, in order of their times. */
function sortItems(document: SourceDocument, list: 'timeline' | 'updates', zone: string): Edit[] {
  const items = itemsOf(document, list);
  const instants = items && instantsOf(document, list, items.length, zone);
  const first = items?.[0];
  const last = items?.at(-1);
  if (!items || !instants || !first || !last) return [];
  const blocks = items.map(({ start, end }, index) => ({
    text: document.text.slice(start, end).replace(/[\r\n]*$/, lineEndOf(document.text)),
    instant: instants[index] ?? 0,
  }));
  const text = blocks
    .sort((a, b) => a.instant - b.instant)
    .map((block) => block.text)
    .join('');
  const written = document.text.slice(first.start, last.end);
  return text === written ? [] : [{ start: first.start, end: last.end, text }];
}

/** The lines that each item of a list takes, when each begins on a line of its own. */
function itemsOf(document: SourceDocument, list: string): { start: number; end: number }[] | undefined {
  const { lines, yaml, yamlOffset, text } = document;
  const starts: number[] = [];
  let end = 0;
  for (let index = 0; ; index++) {
    const range = yaml.rangeOf([list, index]);
    if (!range) break;
    const at = yamlOffset + range[0];
    const start = lines.offsetOf({ line: lines.positionOf(at).line, column: 1 });
    if (!/^\s*-\s+$/.test(text.slice(start, at)) || start === starts.at(-1)) return undefined;
    starts.push(start);
    const last = lines.positionOf(yamlOffset + range[1]);
    end = last.column === 1 ? yamlOffset + range[1] : lines.offsetOf({ line: last.line + 1, column: 1 });
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? end }));
}

/** When each item happened, if all can be read but for their order. */
function instantsOf(
  document: SourceDocument,
  list: string,
  count: number,
  zone: string,
): Instant[] | undefined {
  const written = (path: Path) => document.written(path).replace(/^(['"])(.*)\1$/, '$2');
  const own = written(['timezone']) || zone;
  const read = (path: Path, before?: Instant, started?: Instant) => {
    const parsed = parseTime(written(path), { zone: own, before, started });
    if (parsed.kind === 'time') return parsed.moment.instant;
    return parsed.kind === 'order' ? parsed.instant : undefined;
  };
  const start =
    momentOf(parseStart(written(['started']), own)) ??
    momentOf(parseTime(written(['starts']), { zone: own }));
  // Nothing can be counted from a day.
  const started = start?.precision === 'day' ? undefined : start?.instant;
  const instants: Instant[] = [];
  let before = start?.instant;
  for (let index = 0; index < count; index++) {
    before = read([list, index, 'at'], before, started);
    if (before === undefined) return undefined;
    instants.push(before);
  }
  return instants;
}

function momentOf(parsed: ReturnType<typeof parseTime>): Moment | undefined {
  return parsed.kind === 'time' ? parsed.moment : undefined;
}
