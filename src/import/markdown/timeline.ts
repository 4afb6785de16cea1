import type { WrittenDay } from '../stamps/calendar.ts';
import { daysIn } from '../stamps/found-in.ts';
import { isSetOff } from '../stamps/stamp.ts';
import type { Unit } from './units.ts';

/** Something that happened, before its time has found its place. */
export interface RawEntry {
  unit: Unit;
  text: string;
  /** The day that stands above it, in a heading or a line of its own. */
  above?: WrittenDay | undefined;
}

/** What a report tells by times. */
export interface RawTimeline {
  entries: RawEntry[];
  /** The headings and labels above them. */
  titles: Unit[];
  /** Lines within that look as if they began with a time that can't be read. */
  unread: Unit[];
}

const TITLE =
  /\btime[ -]?lines?\b|\bchronolog|\bsequence of events\b|\bincident log\b|\blog of events\b|\bevents? log\b|\bcronolog|\bzeitleiste\b|\bzeitlicher\b|\btijdlijn\b|\bchronik\b|时间线|時系列|タイムライン|经过/iu;
/** As many entries in a row are a timeline without a heading that says so. */
const LEAST = 3;

/** The timeline of a report: what stands below its heading, or else the lists and tables that are made of times. */
export function timelineOf(units: readonly Unit[]): RawTimeline {
  const { inside, titles } = sectionOf(units);
  const { length: written } = inside.filter(({ kind, stamp }) => kind !== 'code' && stamp?.clock);
  // Beside entries, code is what they show: the lines of a log.
  const own = entriesOf(inside.filter(({ kind }) => kind !== 'code' || written === 0));
  const unread = inside.filter(({ stamp, text }) => !stamp?.clock && /^\W*\d{1,3}[:h][\dX?]{2}/iu.test(text));
  if (own.length > 1) return { entries: own, titles, unread };
  const blocks = Map.groupBy(units, ({ block }) => block);
  const isOfTimes = (block: number) => {
    const all = blocks.get(block) ?? [];
    const parts = new Set(all.map(({ part }) => part)).size;
    const timed = all.filter(({ stamp }) => stamp?.clock).length;
    return timed >= LEAST && timed * 2 >= parts;
  };
  const outside = units.filter(
    ({ block, kind }) => kind !== 'heading' && kind !== 'code' && isOfTimes(block),
  );
  return { entries: [...own, ...entriesOf(outside)], titles, unread };
}

/** What stands below headings and labels that say that a timeline follows. */
function sectionOf(units: readonly Unit[]): { inside: Unit[]; titles: Unit[] } {
  const [inside, titles]: [Unit[], Unit[]] = [[], []];
  let depth: number | undefined;
  for (const unit of units) {
    const { kind, stamp, text } = unit;
    const isTitle = kind === 'heading' ? TITLE.test(text) && !stamp?.clock : isLabel(unit);
    if (isTitle && (depth === undefined || kind === 'heading')) {
      depth = kind === 'heading' ? Math.min(unit.depth, depth ?? 6) : 7;
      titles.push(unit);
    } else if (
      kind === 'heading' &&
      depth !== undefined &&
      unit.depth <= depth &&
      !stamp?.clock &&
      !stamp?.day
    )
      depth = undefined;
    else if (depth !== undefined) inside.push(unit);
  }
  return { inside, titles };
}

/** `**Timeline:**` on a line of its own. */
function isLabel({ kind, text, stamp }: Unit): boolean {
  return (
    (kind === 'line' || kind === 'item') &&
    !stamp?.clock &&
    text.length < 80 &&
    /^\W*(?:\w+ )?timeline\b[^.]*$/iu.test(text)
  );
}

function entriesOf(units: readonly Unit[]): RawEntry[] {
  let above: WrittenDay | undefined;
  return units.flatMap((unit, index): RawEntry[] => {
    const { stamp, kind, text } = unit;
    if (stamp?.clock) return [{ unit, text: wordsOf(units, index), above }];
    if (stamp?.day && (kind === 'heading' || isSetOff(text, stamp))) above = stamp.day;
    else if (kind === 'heading') above = daysIn(text)[0]?.written ?? above;
    return [];
  });
}

/** The words of an entry: those behind its time, or else those below it; with the lines that go on with them. */
function wordsOf(units: readonly Unit[], index: number): string {
  const unit = units[index];
  if (!unit) return '';
  const following = units.slice(index + 1);
  const next = following.findIndex(({ stamp, kind }) => stamp?.clock || kind === 'heading');
  const below = next < 0 ? following : following.slice(0, next);
  const lines = below.filter(({ part }) => part === unit.part).map(({ rest }) => rest);
  const own = [unit.rest, ...lines].filter((text) => text !== '');
  if (own.length > 0) return own.join(' ');
  const [first] = below;
  if (!first || (first.stamp?.day && first.rest === '')) return '';
  const isList = first.kind === 'item' || first.kind === 'row';
  const block = below.filter(({ part, block }) => (isList ? block === first.block : part === first.part));
  return block.map(({ rest, stamp, text }) => (stamp ? text : rest)).join(isList ? '; ' : ' ');
}
