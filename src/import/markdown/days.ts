import type { PlainDate } from '../../domain/moment.ts';
import { isPlainDate } from '../../domain/time.ts';
import { type DayContext, toDay } from '../stamps/days.ts';
import { daysIn } from '../stamps/found-in.ts';
import type { StatedFact } from './facts.ts';
import type { Unit } from './units.ts';

/** A day that a report is certainly about, or may be, and where that is said. */
export interface FoundDate {
  day: PlainDate;
  /** What said it, such as `title`. */
  from: string;
  text: string;
  unit?: Unit | undefined;
}

const WHOLE = /(?<!\d)(?<year>(?:19|20)\d\d)[-_.]?(?<month>\d\d)[-_.]?(?<day>\d\d)(?!\d)/g;
/** Folders for the parts of a day; or one for a month, and a file that begins with month and day. */
const IN_FOLDERS = [
  /(?<!\d)(?<year>(?:19|20)\d\d)\/(?<month>\d\d)\/(?<day>\d\d)(?!\d)/,
  /(?<year>(?:19|20)\d\d)-(?<month>\d\d)\/\k<month>-(?<day>\d\d)(?!\d)/,
];

/** The day in the name of a file, or else of the folders that it is in. */
export function dayInPath(path: string, context: DayContext): FoundDate | undefined {
  const names = path.split('/').toReversed();
  const whole = names.flatMap((name) => [...name.matchAll(WHOLE)]);
  const [found] = [
    ...whole,
    ...IN_FOLDERS.map((pattern) => pattern.exec(path)).filter((match) => match !== null),
  ].flatMap(({ groups, 0: text }) => {
    const day = `${groups?.['year']}-${groups?.['month']}-${groups?.['day']}`;
    return isPlainDate(day) ? [{ day, from: 'name of the file', text }] : [];
  });
  if (found) return found;
  const turned = dayIn(names[0] ?? '', context);
  return turned && { ...turned, from: 'name of the file' };
}

/** The month that a folder is for, `2026/01` or `2026-01`. */
export function monthInPath(path: string): string | undefined {
  const [, year, month] = /(?<!\d)((?:19|20)\d\d)[-/](0[1-9]|1[0-2])(?!\d)/.exec(path) ?? [];
  return year === undefined ? undefined : `${year}-${month}`;
}

/** The year in a path, for days that have none. */
export function yearInPath(path: string): number | undefined {
  const [, year] = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(path) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** The first day that a text names. */
export function dayIn(text: string, context: DayContext): { day: PlainDate; text: string } | undefined {
  for (const { written, text: found } of daysIn(text)) {
    const day = toDay(written, context);
    if (day !== undefined) return { day, text: found };
  }
  return undefined;
}

/** The same in units, with the unit. */
export function dayInUnits(units: readonly Unit[], from: string, context: DayContext): FoundDate | undefined {
  for (const unit of units) {
    const found = dayIn(unit.text, context);
    if (found) return { ...found, from, unit };
  }
  return undefined;
}

/** The day that stands under a label. */
export function dayOfFacts(
  facts: readonly StatedFact[],
  name: StatedFact['name'],
  context: DayContext,
): FoundDate | undefined {
  for (const fact of facts) {
    const day = fact.name === name && fact.stamp?.day ? toDay(fact.stamp.day, context) : undefined;
    if (day !== undefined) return { day, from: `label \`${name}\``, text: fact.value, unit: fact.unit };
  }
  return undefined;
}
