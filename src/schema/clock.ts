import type { Instant, Moment } from '../domain/moment.ts';
import { type ParsedTime, parseStart, parseTime, type TimeContext, type TimeFault } from '../domain/time.ts';
import type { Fault, Mend, Path } from './fault.ts';

/** Reads the times of one file, keeping what is wrong with them. */
export interface Clock {
  readonly zone: string;
  /** The incident's start, from which `+1h30m` counts. */
  started?: Instant | undefined;
  /** Whether only the day of that start is known, so that nothing can be counted from it. */
  isDayOnly?: boolean | undefined;
  readonly faults: Fault[];
}

export function createClock(zone: string): Clock {
  return { zone, faults: [] };
}

/** The moment that is written at `path`, if it can be read. */
export function readTime(clock: Clock, text: string, path: Path, before?: Instant): Moment | undefined {
  const started = clock.isDayOnly ? undefined : clock.started;
  const context: TimeContext = { zone: clock.zone, started, before };
  const parsed = parseTime(text, context);
  if (parsed.kind === 'time') return parsed.moment;
  // A start that can't be read is a fault of its own; what depends on it is not.
  const follows = clock.started === undefined && path[0] !== 'started' && path[0] !== 'starts';
  if (!follows || (parsed.kind !== 'no-date' && parsed.kind !== 'no-start')) {
    const { started: first = Number.NEGATIVE_INFINITY } = clock;
    const isBeforeStart = parsed.instant !== undefined && parsed.instant < first;
    clock.faults.push({ ...toFault(parsed, path), isBeforeStart });
  }
  return undefined;
}

/** Faults without those that follow from a start that is too late: the first of these tells how many there are. */
export function withoutFollowers(faults: readonly Fault[]): Fault[] {
  const [first, ...others] = faults.filter(({ isBeforeStart }) => isBeforeStart);
  if (!first || others.length === 0) return [...faults];
  const told: Fault = {
    ...first,
    message: `${first.message}${moreOf(others.length)}`,
    remedy: `${first.remedy} If \`started\` is wrong, correct that.`,
  };
  return faults.flatMap((fault) => (fault === first ? [told] : fault.isBeforeStart ? [] : [fault]));
}

/** How many faults a fault brings with it, as a sentence after its own. */
export function moreOf(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' 1 more follows from it.' : ` ${count} more follow from it.`;
}

/** A time that must stand on its own, with its date. */
export function readDatedTime(clock: Clock, text: string | undefined, path: Path): Moment | undefined {
  if (text === undefined) return undefined;
  return momentOf(parseTime(text, { zone: clock.zone }), clock, path);
}

/** The same, or a day alone where no time is known. */
export function readStart(clock: Clock, text: string, path: Path): Moment | undefined {
  return momentOf(parseStart(text, clock.zone), clock, path);
}

function momentOf(parsed: ParsedTime | TimeFault, clock: Clock, path: Path): Moment | undefined {
  if (parsed.kind === 'time') return parsed.moment;
  clock.faults.push(toFault(parsed, path));
  return undefined;
}

/**
 * The moments of a list, each clock time taking its date from the one before it.
 *
 * @param key - under which authors write them.
 */
export function readTimes<T extends { at: string }, U>(
  clock: Clock,
  items: readonly T[],
  path: Path,
  build: (item: T, at: Moment, path: Path) => U,
  key = 'at',
): U[] {
  let before = clock.started;
  return items.flatMap((item, index) => {
    const place = [...path, index];
    const at = readTime(clock, item.at, [...place, key], before);
    if (!at) return [];
    before = at.instant;
    return [build(item, at, place)];
  });
}

function toFault({ kind, message, remedy, rewritten }: TimeFault, path: Path): Fault {
  return { path, rule: `time/${kind}`, message, remedy, mend: mendOf(kind, rewritten, path) };
}

function mendOf(kind: TimeFault['kind'], rewritten: string | undefined, path: Path): Mend | undefined {
  if (rewritten !== undefined) return { kind: 'write', path, text: rewritten };
  const [list] = path;
  return kind === 'order' && (list === 'timeline' || list === 'updates') ? { kind: 'sort', list } : undefined;
}
