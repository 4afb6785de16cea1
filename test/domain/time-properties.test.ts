import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayOf, toIso } from '../../src/domain/format-time.ts';
import { parseTime, toLocalTime, toTime } from '../../src/domain/time.ts';

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
const FIRST = Temporal.Instant.from('1900-01-01T00:00Z').epochMilliseconds;
const LAST = Temporal.Instant.from('2100-12-31T23:59:59Z').epochMilliseconds;

const second = fc.integer({ min: FIRST / 1000, max: LAST / 1000 }).map((seconds) => seconds * 1000);
const minute = second.map((instant) => instant - (((instant % 60_000) + 60_000) % 60_000));
/** What a clock shows: any millisecond. */
const millisecond = fc.integer({ min: FIRST, max: LAST });
const moment = fc.record({
  instant: second,
  approximate: fc.boolean(),
  precision: fc.constant('second' as const),
});
const moments = fc.oneof(
  moment,
  fc.record({ instant: minute, approximate: fc.boolean(), precision: fc.constant('minute' as const) }),
);

function local(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

/** The moments at which the clocks of a zone were or will be changed, no more than one in three years. */
function changesOf(zone: string): number[] {
  const changes: number[] = [];
  let at = local(FIRST, zone).getTimeZoneTransition('next');
  while (at && at.epochMilliseconds < LAST) {
    changes.push(at.epochMilliseconds);
    at = at.add({ years: 3 }).getTimeZoneTransition('next');
  }
  return changes;
}

function expectClock(instant: number, zone: string): void {
  const written = toLocalTime(instant, zone);
  const read = parseTime(written, { zone });
  expect(read).toMatchObject({ kind: 'time', dated: true });
  if (read.kind !== 'time') return;
  expect(read.moment.instant).toBeLessThanOrEqual(instant);
  expect(read.moment.instant).toBeGreaterThan(instant - 60_000);
  const clock = local(instant, zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
  // Whoever looks at a clock there writes what it shows, but for an offset where it is needed.
  const meant = parseTime(clock, { zone });
  if (meant.kind === 'time' && meant.moment.instant > instant - 60_000) expect(written).toBe(clock);
}

describe.each(ZONES)('in %s', (zone) => {
  test('what is printed reads back as the same, and in the same order', () => {
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        const read = [a, b].map((moment) => parseTime(toTime(moment, zone), { zone }));
        expect(read).toEqual([a, b].map((moment) => ({ kind: 'time', moment, dated: true })));
      }),
      { seed: 20230415, numRuns: 10 },
    );
  });

  test('a local time is that of the zone, or refused as skipped or repeated', () => {
    fc.assert(
      fc.property(second, (instant) => {
        const written = local(instant, zone).toPlainDateTime();
        const parsed = parseTime(written.toString({ smallestUnit: 'second' }), { zone });
        if (parsed.kind === 'time')
          expect(local(parsed.moment.instant, zone).toPlainDateTime()).toEqual(written);
        else expect(parsed.kind).toBe('repeated');
      }),
      { seed: 20230415, numRuns: 10 },
    );
  });

  test('what the clock of a command shows is written as its minute, and reads back as it', () => {
    fc.assert(
      fc.property(millisecond, (instant) => expectClock(instant, zone)),
      { seed: 20261128, numRuns: 20 },
    );
  });

  test('the same holds on both sides of every change of the clocks', () => {
    for (const at of changesOf(zone))
      for (const seconds of [-5400, -3599.5, -61, -1, -0.001, 0, 0.001, 21, 59.999, 1800, 3600, 7199.3])
        expectClock(at + Math.round(seconds * 1000), zone);
  });

  test('a time written after another never goes before it', () => {
    const gap = fc.integer({ min: 0, max: 90_000 });
    fc.assert(
      fc.property(second, gap, (after, later) => {
        const read = parseTime(toLocalTime(after + later, zone, after), { zone });
        expect(read.kind === 'time' && read.moment.instant).toBeGreaterThanOrEqual(after);
        expect(read.kind === 'time' && read.moment.instant).toBeLessThanOrEqual(after + later);
      }),
      { seed: 20261128, numRuns: 10 },
    );
  });

  test('days and times for machines are of the same instant', () => {
    fc.assert(
      fc.property(second, (instant) => {
        expect(Date.parse(toIso(instant, zone))).toBe(instant);
        const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
        expect(dayOf(instant, zone)).toBe(local.toPlainDate().toString());
      }),
      { seed: 20261128, numRuns: 10 },
    );
  });

  test('an hour that the clocks skip or repeat is refused, the hours around it are not', () => {
    let at = local(FIRST, zone).getTimeZoneTransition('next');
    while (at && at.epochMilliseconds < LAST) {
      const before = at.subtract({ seconds: 1 }).offsetNanoseconds;
      const shift = (at.offsetNanoseconds - before) / 1e9;
      // The middle of the stretch of local time that does not exist, or exists twice.
      const middle = at.toPlainDateTime().subtract({ seconds: Math.round(Math.abs(shift) / 2) });
      const written = shift > 0 ? middle : middle.add({ seconds: Math.abs(shift) });
      if (Math.abs(shift) >= 60) {
        expect(parseTime(written.toString({ smallestUnit: 'second' }), { zone }).kind).toBe(
          shift > 0 ? 'skipped' : 'repeated',
        );
      }
      at = at.add({ years: 4 }).getTimeZoneTransition('next');
    }
  });
});

test('clock times of a list keep the order and the instants of what happened', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 17 * 60 }), { maxLength: 8 });
  fc.assert(
    fc.property(minute, fc.constantFrom(...ZONES), gaps, (start, zone, minutes) => {
      let before = start;
      for (const gap of minutes) {
        const instant = before + gap * 60_000;
        const here = local(instant, zone);
        const parsed = parseTime(here.toPlainTime().toString({ smallestUnit: 'second' }), { zone, before });
        const isOrdinary = here.offset === local(before, zone).offset;
        if (parsed.kind === 'time') expect(parsed.moment.instant).toBeGreaterThanOrEqual(before);
        if (isOrdinary && parsed.kind === 'time') expect(parsed.moment.instant).toBe(instant);
        else if (isOrdinary) expect(['repeated', 'skipped']).toContain(parsed.kind);
        before = instant;
      }
    }),
    { seed: 20230415, numRuns: 2000 },
  );
});

test('no text makes it throw', () => {
  const words = fc.constantFrom(
    '~',
    'about ',
    '+',
    '2023-04-15',
    ' ',
    'T',
    '12',
    ':',
    '.',
    '60',
    'PM',
    'Z',
    '+02:00',
    'h',
    'm',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((parts) => parts.join('')),
      ),
      (text) => {
        const parsed = parseTime(text, { zone: 'Europe/Berlin', before: 0, started: 0 });
        if (parsed.kind !== 'time')
          expect([parsed.message, parsed.remedy].every((words) => words.endsWith('.'))).toBe(true);
      },
    ),
    { seed: 20230415, numRuns: 5000 },
  );
});
