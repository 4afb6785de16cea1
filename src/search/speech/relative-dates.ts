import type { Day } from '../days.ts';
import { period, type Reading, recent } from '../query/date-words.ts';
import type { DateTable } from './date-table.ts';
import type { Patterns } from './patterns.ts';

type Unit = 'day' | 'week' | 'month' | 'year';
type Ago = readonly [unit: Unit, count: number];

const UNITS = ['day', 'week', 'month', 'year'] as const;
const NAMED: readonly Ago[] = [
  ['day', 2],
  ['day', 1],
  ['day', 0],
  ...UNITS.slice(1).flatMap((unit): Ago[] => [
    [unit, 1],
    [unit, 0],
  ]),
];
/** Numbers that every form of a noun comes with. */
const COUNTS = [2, 3, 5, 11, 21];

/** "Yesterday", "last week", "the last 3 days", "3 weeks ago": by what `Intl` says, and by the table. */
export function relativeReadings(
  locale: string,
  table: DateTable,
  { phrase }: Patterns,
  today: Day,
): Reading[] {
  const named = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const counted = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const name = (unit: Unit, count: number) => phrase(toSource(named.format(-count, unit)));
  const ago = (unit: Unit) => [
    ...new Set(COUNTS.map((count) => phrase(toSource(counted.format(-count, unit))))),
  ];
  const { units, last, lastCount, today: now, yesterday, lastYear } = table;
  const alsoCalled = (unit: Unit, count: number, source: string | undefined): Reading[] =>
    source ? [[phrase(source), () => period(today, unit, count)]] : [];
  return [
    ...UNITS.map(
      (unit): Reading => [phrase(lastCount, units[unit]), (match) => recent(today, unit, countIn(match))],
    ),
    ...UNITS.map((unit): Reading => [ago(unit).join('|'), (match) => period(today, unit, countIn(match))]),
    ...UNITS.slice(1).flatMap((unit): Reading[] => [
      [phrase(last, units[unit]), () => period(today, unit, 1)],
      [phrase(table.this, units[unit]), () => period(today, unit, 0)],
    ]),
    ...NAMED.map(([unit, count]): Reading => [name(unit, count), () => period(today, unit, count)]),
    ...alsoCalled('year', 1, lastYear),
    ...alsoCalled('day', 1, yesterday),
    ...alsoCalled('day', 0, now),
  ];
}

/** What `Intl` says as a pattern: signs that mean something in patterns are taken out of it, and its number is any. */
function toSource(said: string): string {
  return said.replace(/[.*+?^${}()|[\]\\]/g, '').replace(/\p{Nd}+/u, '{count}');
}

/** The number in a match, in whichever of the ways it was written. */
function countIn(match: readonly string[]): number {
  return Number(match.slice(1).find(Boolean));
}
