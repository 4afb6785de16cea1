import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Maintenance } from '../../src/domain/maintenance.ts';
import { windowsOf } from '../../src/domain/recurrence.ts';
import { toCalendar } from '../../src/feeds/calendar.ts';
import { at, maintenance, moment, site, update } from '../support/facts.ts';
import { words } from '../support/words.ts';

const NOW = at('2026-06-01T00:00Z');

const once = maintenance('2026-03-move', ['2026-03-08T06:00Z', '2026-03-08T08:00Z'], ['api', 'search'], {
  title: 'Move; with, punctuation',
  summary:
    'First line.\nSecond line, which is long enough to be folded by every generator of calendars — and back again.',
  timezone: 'America/New_York',
  updates: [
    update('2026-03-01T09:00Z', 'update'),
    { ...update('2026-03-08T07:50Z', 'update'), ends: moment('2026-03-08T09:00Z') },
  ],
});
const weekly = maintenance('weekly', ['2026-01-04T08:00Z', '2026-01-04T09:30Z'], ['api'], {
  timezone: 'America/New_York',
  every: 'FREQ=WEEKLY;BYDAY=SU',
  updates: [update('2026-03-15T07:30Z', 'resolved')],
});
const cancelled = maintenance('off', ['2026-04-01T06:00Z', '2026-04-01T08:00Z'], ['api'], {
  cancelled: true,
  publishAt: moment('2026-03-20T06:00Z'),
});

function read(...planned: Maintenance[]) {
  const calendar = new ICAL.Component(ICAL.parse(toCalendar(planned, site(), NOW, words)));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

const instantOf = (time: ICAL.Time) => time.toJSDate().getTime();
const stampOf = (event: ICAL.Event | undefined) => String(event?.component.getFirstPropertyValue('dtstamp'));

describe('toCalendar', () => {
  test('a window reads back with its words, its moved end and its sequence', () => {
    const [event] = read(once);
    expect(event?.uid).toBe('2026-03-move@status.lumen.example');
    expect(event?.summary).toBe(once.title);
    expect(event?.description).toBe(once.summary);
    expect(event?.location).toBe('Api, Search');
    expect(event?.sequence).toBe(2);
    expect(event && [instantOf(event.startDate), instantOf(event.endDate)]).toEqual([
      at('2026-03-08T06:00Z'),
      at('2026-03-08T09:00Z'),
    ]);
  });

  test('stamps come from the data', () => {
    expect(stampOf(read(once)[0])).toBe('2026-03-08T07:50:00Z');
    expect(stampOf(read(cancelled)[0])).toBe('2026-03-20T06:00:00Z');
    expect(toCalendar([once, weekly], site(), NOW, words)).toBe(
      toCalendar([once, weekly], site(), NOW, words),
    );
  });

  test('what is cancelled says so', () => {
    const [event] = read(cancelled);
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event?.sequence).toBe(1);
  });

  test('a calendar program finds the windows that the site shows, through the change of clocks', () => {
    const [series, exception] = read(weekly);
    expect(exception?.recurrenceId && instantOf(exception.recurrenceId)).toBe(at('2026-03-15T07:00Z'));
    if (series && exception) series.relateException(exception);
    const occurrences = series?.iterator();
    const found = Array.from({ length: 20 }, () => {
      const start = occurrences?.next();
      const details = start && series?.getOccurrenceDetails(start);
      return details ? [instantOf(details.startDate), instantOf(details.endDate)] : [];
    });
    const shown = windowsOf(weekly, at('2026-01-01T00:00Z'), NOW).slice(0, 20);
    expect(found).toEqual(shown.map(({ starts, ends }) => [starts, ends]));
  });

  test('an end that was moved out of sight ends no build', () => {
    const updates = [
      { ...update('2026-01-05T08:00Z', 'update'), ends: moment('9999-01-05T10:00Z') },
      { ...update('2026-01-05T08:10Z', 'update'), ends: moment('2026-01-05T10:00Z') },
      update('2026-01-06T08:30Z', 'resolved'),
    ];
    const exceptions = read({ ...weekly, every: 'FREQ=DAILY', updates }).slice(1, 3);
    expect(exceptions.map(({ endDate }) => instantOf(endDate))).toEqual([
      at('2026-01-05T10:00Z'),
      at('2026-01-06T08:30Z'),
    ]);
  });

  test.each([
    ['America/New_York', '-045602'],
    ['Europe/Amsterdam', '+001730'],
    ['Africa/Monrovia', '-004308'],
    ['Asia/Tokyo', '+091859'],
  ])('of windows in %s, before there was standard time, says that clocks were at %s', (timezone, offset) => {
    const window: [string, string] = ['1879-01-01T12:00Z', '1879-01-01T13:00Z'];
    const old = maintenance('old', window, ['api'], { timezone, every: 'FREQ=YEARLY' });
    expect(toCalendar([old], site(), NOW, words)).toContain(`TZOFFSETTO:${offset}\r\n`);
    const [event] = read(old);
    // The reader of this test takes offsets without their seconds.
    const away = event && Math.abs(instantOf(event.startDate) - at(window[0]));
    expect(away).toBeLessThan(60_000);
  });

  test('no planned work is an empty calendar', () => {
    expect(read()).toEqual([]);
  });

  test('of a service holds its own windows, under its own name and address', () => {
    const text = toCalendar([once, weekly, cancelled], site(), NOW, words, { id: 'search', name: 'Search' });
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.map(({ summary }) => summary)).toEqual([once.title]);
    expect(calendar.getFirstPropertyValue('name')).toBe(`Search · ${site().name}: maintenance`);
    expect(String(calendar.getFirstPropertyValue('url'))).toMatch(/\/services\/search\/maintenance\.ics$/);
  });

  test('of a service without maintenance is a calendar without events', () => {
    const text = toCalendar([weekly], site(), NOW, words, { id: 'search', name: 'Search' });
    expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')).toEqual([]);
  });
});
