import { describe, expect, test } from 'vitest';
import { dayInIso } from '../../../src/search/days.ts';
import { findDates, monthNames } from '../../../src/search/query/date-words.ts';

const TODAY = dayInIso('2024-02-14');

function holdsOn(text: string, day: string, locale = 'en'): boolean {
  const { dates } = findDates(text, TODAY, monthNames(locale));
  return dates.length > 0 && dates.every(({ holds }) => holds(dayInIso(day), dayInIso(day)));
}

describe('a date in words', () => {
  test.each([
    { text: '2023-04-15', first: '2023-04-15', last: '2023-04-15' },
    { text: 'outage on 2023-04-15?', first: '2023-04-15', last: '2023-04-15' },
    { text: '2023-04', first: '2023-04-01', last: '2023-04-30' },
    { text: '2023-12', first: '2023-12-01', last: '2023-12-31' },
    { text: 'april 2023', first: '2023-04-01', last: '2023-04-30' },
    { text: 'Apr. 2023', first: '2023-04-01', last: '2023-04-30' },
    { text: '2023 april', first: '2023-04-01', last: '2023-04-30' },
    { text: 'may 2023', first: '2023-05-01', last: '2023-05-31' },
    { text: '15 April 2023', first: '2023-04-15', last: '2023-04-15' },
    { text: '15th of april 2023', first: '2023-04-15', last: '2023-04-15' },
    { text: 'April 15th, 2023', first: '2023-04-15', last: '2023-04-15' },
    { text: 'may 3', first: '2023-05-03', last: '2023-05-03' },
    { text: '29 february 2024', first: '2024-02-29', last: '2024-02-29' },
    { text: '15.4.2023', first: '2023-04-15', last: '2023-04-15' },
    { text: '4/15/2023', first: '2023-04-15', last: '2023-04-15' },
    { text: '2023', first: '2023-01-01', last: '2023-12-31' },
    { text: 'today', first: '2024-02-14', last: '2024-02-14' },
    { text: 'yesterday', first: '2024-02-13', last: '2024-02-13' },
    { text: 'last week', first: '2024-02-05', last: '2024-02-11' },
    { text: 'this week', first: '2024-02-12', last: '2024-02-18' },
    { text: 'last month', first: '2024-01-01', last: '2024-01-31' },
    { text: 'last year', first: '2023-01-01', last: '2023-12-31' },
    { text: 'last 3 days', first: '2024-02-12', last: '2024-02-14' },
  ])('$text is $first to $last', ({ text, first, last }) => {
    expect(holdsOn(text, first)).toBe(true);
    expect(holdsOn(text, last)).toBe(true);
    expect(holdsOn(text, isoOf(dayInIso(first) - 1))).toBe(false);
    expect(holdsOn(text, isoOf(dayInIso(last) + 1))).toBe(false);
  });

  test('both readings of 3/4/2023 are possible', () => {
    expect(holdsOn('3/4/2023', '2023-03-04')).toBe(true);
    expect(holdsOn('3/4/2023', '2023-04-03')).toBe(true);
  });

  test('a month without a year is that month of any year', () => {
    expect(holdsOn('april', '2021-04-30')).toBe(true);
    expect(holdsOn('april', '2021-05-01')).toBe(false);
  });

  test('of a day that does not exist, its month or year remains', () => {
    expect(holdsOn('2023-02-30', '2023-02-01')).toBe(true);
    expect(holdsOn('13/13/2023', '2023-06-01')).toBe(true);
  });

  test('months may be in the language of the reader', () => {
    expect(holdsOn('märz 2023', '2023-03-31', 'de')).toBe(true);
    expect(holdsOn('marz 2023', '2023-03-31', 'de')).toBe(true);
    expect(holdsOn('août 2023', '2023-08-01', 'fr')).toBe(true);
  });

  test.each(['503', 'may', 'v20231', 'marching', '1.2.3'])('%s is none', (text) => {
    expect(findDates(text, TODAY, monthNames('en')).dates).toEqual([]);
  });

  test('what is left are the other words', () => {
    expect(findDates('checkout april 2023 timeout', TODAY, monthNames('en')).rest.split(/\s+/)).toEqual([
      'checkout',
      'timeout',
    ]);
  });
});

function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
