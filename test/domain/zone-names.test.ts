import { describe, expect, test, vi } from 'vitest';
import { formatTime, formatZone, toIso } from '../../src/domain/format-time.ts';

const SEASONS = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)];
const LOCALES =
  'en en-US en-GB en-IE en-AU en-IN en-ZA en-CA de fr fr-CA es es-MX pt-BR it nl sv cs pl tr ru uk ja ko zh he ar hi'.split(
    ' ',
  );
const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/** `UTC+5:30` and `Z` alike as minutes. */
function minutesIn(offset: string): number {
  const [, sign, hours, minutes = '0'] = /([+-])(\d+)(?::(\d+))?$/.exec(offset) ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

test('no name of a zone has two meanings, in any zone, season and language', () => {
  const meanings = new Map<string, Set<number>>();
  for (const zone of ZONES) {
    for (const instant of SEASONS) {
      const offset = minutesIn(toIso(instant, zone).slice('2026-01-15T00:00:00'.length));
      for (const locale of LOCALES) {
        const name = formatZone(instant, { locale, zone });
        meanings.set(name, (meanings.get(name) ?? new Set()).add(offset));
        if (name.startsWith('UTC')) expect(minutesIn(name), `${zone} in ${locale}`).toBe(offset);
      }
    }
  }
  expect([...meanings].filter(([, offsets]) => offsets.size !== 1)).toEqual([]);
  expect(meanings.size).toBeGreaterThan(30);
});

describe('names that two places share are never shown', () => {
  const SHARED = 'ACT ADT AMT AST BST CDT CST ECT GST IST LHST MST PDT MDT PST SST WST'.split(' ');

  test.each(LOCALES)('in %s', (locale) => {
    const names = ZONES.flatMap((zone) => SEASONS.map((instant) => formatZone(instant, { locale, zone })));
    expect(names.filter((name) => SHARED.includes(name))).toEqual([]);
  });
});

test.each([
  ['Asia/Kolkata', 0, 'UTC+5:30'],
  ['Europe/Dublin', 1, 'UTC+1'],
  ['Europe/Dublin', 0, 'GMT'],
  ['Asia/Jerusalem', 0, 'UTC+2'],
  ['America/Chicago', 0, 'UTC-6'],
  ['America/New_York', 1, 'EDT'],
  ['America/St_Johns', 0, 'UTC-3:30'],
  ['Europe/Berlin', 1, 'CEST'],
  ['Asia/Tokyo', 0, 'UTC+9'],
  ['UTC', 0, 'UTC'],
])('the time of %s in season %i is called %s', (zone, season, name) => {
  const format = { locale: 'en', zone };
  const instant = SEASONS[season] ?? 0;
  expect(formatZone(instant, format)).toBe(name);
  expect(formatTime(instant, 'full', format).endsWith(` ${name}`)).toBe(true);
});

test('ICU, which is slow to answer, is asked for a name once', () => {
  const format = { locale: 'en', zone: 'Asia/Kolkata' };
  const instant = Date.UTC(2026, 2, 3, 4, 5);
  const name = formatZone(instant, format);
  const asked = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
  expect(formatZone(instant, format)).toBe(name);
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});
