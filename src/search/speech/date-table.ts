/**
 * How a language speaks of times, besides the names and phrases that `Intl` has. Each is a pattern that is folded before
 * it is used; `{unit}` stands for any unit and `{count}` for a number.
 */
export interface DateTable {
  /** The units in all their forms. */
  units: { day?: string; week: string; month: string; year: string };
  /** "last {unit}", for weeks, months and years. */
  last: string;
  /** "this {unit}". */
  this: string;
  /** "the last {count} {unit}". */
  lastCount: string;
  /** Other names than those that `Intl` has. */
  today?: string;
  yesterday?: string;
  lastYear?: string;
  /** The name of a month as it stands behind "in", made of another form: an end of it, and what comes instead. */
  inMonth?: readonly [RegExp, string];
  /** What may stand between a day, its month and its year. */
  of?: string;
  /** A pattern of what is written before the name of a month, as one with it. */
  attached?: string;
  /** The signs behind a year, a month and a day, where months have numbers. */
  signs?: [year: string, month: string, day: string];
}
