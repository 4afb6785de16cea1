import type { Root } from 'mdast';
import { toOneLine, toPrintable } from '../../domain/characters.ts';
import type { PlainDate } from '../../domain/moment.ts';
import { ExcessError } from '../../source/limits.ts';
import { createLines } from '../../source/lines.ts';
import { parseMarkdown } from '../../source/markdown.ts';
import { type FrontMatter, readFrontMatter } from '../front-matter.ts';
import type { LedgerLine, SourceFile } from '../model.ts';
import { type DayContext, isDayFirstIn, toDay } from '../stamps/days.ts';
import { daysIn } from '../stamps/found-in.ts';
import { readStamp } from '../stamps/stamp.ts';
import { dayIn, dayInPath, dayInUnits, dayOfFacts, type FoundDate, monthInPath, yearInPath } from './days.ts';
import { type StatedFact, statedIn } from './facts.ts';
import { type KnownFacts, knownFacts } from './known-keys.ts';
import { type RawTimeline, timelineOf } from './timeline.ts';
import { type Unit, unitsOf } from './units.ts';

/** A report taken apart, with all that it says of days. */
export interface Outline {
  path: string;
  committed: number | undefined;
  front: FrontMatter;
  known: KnownFacts;
  tree: Root;
  units: Unit[];
  facts: StatedFact[];
  timeline: RawTimeline;
  title: string;
  /** Days that are certain, the best told first. */
  days: FoundDate[];
  /** The day of the first clock time without one. */
  base: PlainDate | undefined;
  /** The only day there is stands in prose: it is for a person to decide. */
  proposal: FoundDate | undefined;
  context: DayContext;
  ledger: LedgerLine[];
  /** The place of a unit, `reports/a.md:12`. */
  placeOf(unit: Unit): string;
}

/** Takes a report apart, or says why it can't be. */
export function outlineOf(
  { path, text, committed }: SourceFile,
  isDayFirst?: boolean,
): Outline | { fault: string } {
  const printable = toPrintable(text);
  const front = readFrontMatter(printable);
  const ledger: LedgerLine[] = [];
  if (printable.length !== text.replaceAll(/\r\n?/g, '\n').length) {
    const reason = 'Characters that no text may hold were left out.';
    ledger.push({ outcome: 'lost', field: 'body', id: path, value: 'control characters', reason });
  }
  for (const value of front.unread) {
    const reason = 'It can’t be read as data.';
    ledger.push({ outcome: 'lost', field: 'frontmatter', id: path, value, reason });
  }
  let tree: Root;
  try {
    tree = parseMarkdown(front.body, 'md');
  } catch (error) {
    if (error instanceof ExcessError || error instanceof RangeError)
      return { fault: 'The text is too large to be read.' };
    throw error;
  }
  const units = unitsOf(tree, front.body);
  const known = knownFacts(front.data, path);
  const facts = statedIn(units);
  const timeline = timelineOf(units);
  const { title, from, unit } = titleOf(path, known, units);
  const lines = createLines(front.body);
  const placeOf = ({ offset }: Unit) => `${path}:${lines.positionOf(offset).line + front.line - 1}`;
  if (known.fields['title'] === undefined) {
    const outcome = unit ? 'kept' : 'derived';
    const reason = `It is \`title\`, from the ${from}${unit ? ` at ${placeOf(unit)}` : ''}.`;
    ledger.push({ outcome, field: 'title', id: path, value: title, reason });
  }
  const days = daysOf({ path, committed, known, units, facts, timeline, title, unit }, isDayFirst);
  return {
    path,
    committed,
    front,
    known,
    tree,
    units,
    facts,
    timeline,
    title,
    ...days,
    ledger,
    placeOf,
  };
}

/** Headings that begin a part of a report, and name none. */
const PART =
  /^(?:the )?(?:(?:issue|incident|executive) )?(?:summary|overview|timeline|background|context|impact|introduction|what happened|details?)\W*$/i;

function titleOf(
  path: string,
  { fields }: KnownFacts,
  units: readonly Unit[],
): { title: string; from: string; unit?: Unit } {
  const { title } = fields;
  const heading = units.find(({ kind, depth }) => kind === 'heading' && depth === 1);
  const first = units[0]?.kind === 'heading' ? units[0] : undefined;
  const unit = [heading, first].find((candidate) => candidate && !PART.test(candidate.text));
  if (typeof title === 'string') return { title, from: 'frontmatter', ...(unit && { unit }) };
  if (unit) return { title: toOneLine(unit.text).trim(), from: 'heading', unit };
  const names = path.split('/').map((name) => name.replace(/(?:\.[a-z]{2,8}){1,3}$/i, ''));
  const name = names.findLast((name) => !/^(?:index|readme|report|post-?mortem)$/i.test(name)) ?? path;
  const words =
    name
      .replace(/^(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d[-_. ]*/, '')
      .replaceAll(/[-_]+/g, ' ')
      .trim() || name;
  return { title: `${words.charAt(0).toUpperCase()}${words.slice(1)}`, from: 'name of the file' };
}

type Read = Pick<Outline, 'path' | 'committed' | 'known' | 'units' | 'facts' | 'timeline' | 'title'>;

/** All days that a report is certainly about; `otherwise` is how other files write days in figures. */
function daysOf(
  { path, committed, known, units, facts, timeline, title, unit }: Read & { unit: Unit | undefined },
  otherwise: boolean | undefined,
) {
  const isDayFirst = isDayFirstIn(units.flatMap(({ text }) => daysIn(text))) ?? otherwise;
  const month = monthInPath(path);
  const dated = known.times.find(({ field }) => field === 'date');
  const stamp = dated && readStamp(dated.value);
  const year = yearInPath(path);
  const inPath = [path, ...known.paths]
    .map((each) => dayInPath(each, { month, year, isDayFirst }))
    .find((found) => found !== undefined);
  const ofKey = stamp?.day ? toDay(stamp.day, { month, isDayFirst }) : undefined;
  const near = inPath?.day ?? ofKey;
  const context: DayContext = { near, month, year: near === undefined ? year : undefined, isDayFirst };
  const [heading] = unit ? [unit] : [];
  const inTitle = dayIn(title, context) ?? (heading && dayIn(heading.text, context));
  const titled = inTitle && { ...inTitle, from: 'title', unit: heading };
  const [entry] = timeline.entries;
  const written = entry?.above ?? entry?.unit.stamp?.day;
  const ofEntry = written && toDay(written, context);
  const all: (FoundDate | undefined)[] = [
    dayOfFacts(facts, 'started', context),
    titled,
    dayInUnits(timeline.titles, 'heading of the timeline', context),
    dayOfFacts(facts, 'date', context),
    dayOfFacts(facts, 'detected', context),
    ofEntry === undefined
      ? undefined
      : { day: ofEntry, from: 'timeline', text: entry?.unit.text ?? '', unit: entry?.unit },
    inPath,
    ofKey === undefined
      ? undefined
      : { day: ofKey, from: `frontmatter \`${dated?.key}\``, text: dated?.value ?? '' },
  ];
  const days = all.filter((found) => found !== undefined);
  const running = units.filter(({ kind }) => kind !== 'code');
  const isUndated = days.length === 0 && committed === undefined;
  const proposal = isUndated ? dayInUnits(running, 'prose', context) : undefined;
  const base = all[2] ?? all[1] ?? all[3] ?? all[0] ?? days[0] ?? proposal;
  return { days, proposal, base: base?.day, context: { ...context, near: context.near ?? base?.day } };
}
