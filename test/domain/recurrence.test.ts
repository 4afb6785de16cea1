import { describe, expect, test } from 'vitest';
import { recurrenceFaultOf, windowOf, windowsOf } from '../../src/domain/recurrence.ts';
import { at, maintenance, moment, update } from '../support/facts.ts';

const HOUR = 3_600_000;

function startsOf(every: string, first: [string, string], timezone: string, from: string, to: string) {
  const planned = maintenance('planned', first, [], { every, timezone });
  return windowsOf(planned, at(from), at(to)).map(({ starts }) =>
    new Date(starts).toISOString().slice(0, 16),
  );
}

describe('windowsOf', () => {
  const once = maintenance('once', ['2026-03-01T02:00Z', '2026-03-01T04:00Z']);

  test.each([
    { from: '2026-03-01T00:00Z', to: '2026-03-01T02:00Z', count: 0 },
    { from: '2026-03-01T00:00Z', to: '2026-03-01T02:00:01Z', count: 1 },
    { from: '2026-03-01T03:59:59Z', to: '2026-03-02T00:00Z', count: 1 },
    { from: '2026-03-01T04:00Z', to: '2026-03-02T00:00Z', count: 0 },
  ])('from $from to $to there are $count', ({ from, to, count }) => {
    expect(windowsOf(once, at(from), at(to))).toHaveLength(count);
  });

  test.each([
    {
      what: 'keeps its local time when the clocks change',
      of: [
        'FREQ=WEEKLY;BYDAY=SU',
        ['2026-01-04T03:30Z', '2026-01-04T04:30Z'],
        'Europe/Berlin',
        '2026-03-20T00:00Z',
        '2026-04-06T00:00Z',
      ],
      starts: ['2026-03-22T03:30', '2026-03-29T02:30', '2026-04-05T02:30'],
    },
    {
      what: 'is moved on in the hour that a night skips',
      of: [
        'FREQ=DAILY',
        ['2026-01-04T01:30Z', '2026-01-04T02:00Z'],
        'Europe/Berlin',
        '2026-03-28T00:00Z',
        '2026-03-31T00:00Z',
      ],
      starts: ['2026-03-28T01:30', '2026-03-29T01:30', '2026-03-30T00:30'],
    },
    {
      what: 'is the earlier in the hour that a night repeats',
      of: [
        'FREQ=DAILY',
        ['2026-07-01T00:30Z', '2026-07-01T01:00Z'],
        'Europe/Berlin',
        '2026-10-24T12:00Z',
        '2026-10-26T12:00Z',
      ],
      starts: ['2026-10-25T00:30', '2026-10-26T01:30'],
    },
    {
      what: 'ends with its count',
      of: [
        'FREQ=WEEKLY;COUNT=2',
        ['2026-01-04T01:00Z', '2026-01-04T02:00Z'],
        'UTC',
        '2026-01-01T00:00Z',
        '2026-12-01T00:00Z',
      ],
      starts: ['2026-01-04T01:00', '2026-01-11T01:00'],
    },
    {
      what: 'ends where its rule says so, in UTC',
      of: [
        'FREQ=DAILY;UNTIL=20260106T040000Z',
        ['2026-01-04T04:00Z', '2026-01-04T05:00Z'],
        'America/New_York',
        '2026-01-01T00:00Z',
        '2026-12-01T00:00Z',
      ],
      starts: ['2026-01-04T04:00', '2026-01-05T04:00', '2026-01-06T04:00'],
    },
    {
      what: 'takes place first, though the rule says Monday',
      of: [
        'RRULE:FREQ=WEEKLY;BYDAY=MO',
        ['2026-01-04T01:00Z', '2026-01-04T02:00Z'],
        'UTC',
        '2026-01-01T00:00Z',
        '2026-01-06T00:00Z',
      ],
      starts: ['2026-01-04T01:00', '2026-01-05T01:00'],
    },
    {
      what: 'is the last Friday of the month',
      of: [
        'FREQ=MONTHLY;BYDAY=-1FR',
        ['2026-01-30T22:00Z', '2026-01-31T02:00Z'],
        'UTC',
        '2026-02-01T00:00Z',
        '2026-04-01T00:00Z',
      ],
      starts: ['2026-02-27T22:00', '2026-03-27T22:00'],
    },
  ] as const)('a window $what', ({ of: [every, [starts_, ends], timezone, from, to], starts }) => {
    expect(startsOf(every, [starts_, ends], timezone, from, to)).toEqual(starts);
  });

  test('a window that began before is still there', () => {
    const weekly = maintenance('long', ['2026-01-04T00:00Z', '2026-01-05T12:00Z'], [], {
      every: 'FREQ=WEEKLY',
    });
    expect(windowsOf(weekly, at('2026-03-02T11:00Z'), at('2026-03-02T13:00Z'))).toHaveLength(1);
  });

  test('an update moves the end of the window that it is about, and no other', () => {
    const weekly = maintenance('weekly', ['2026-03-01T02:00Z', '2026-03-01T04:00Z'], [], {
      every: 'FREQ=WEEKLY',
      updates: [
        { ...update('2026-03-08T03:50Z', 'update'), ends: moment('2026-03-08T06:00Z') },
        update('2026-03-08T05:00Z', 'resolved'),
        update('2026-03-15T03:00Z', 'resolved'),
        update('2026-03-22T05:00Z', 'resolved'),
      ],
    });
    const windows = windowsOf(weekly, at('2026-03-01T00:00Z'), at('2026-03-29T00:00Z'));
    expect(
      windows.map(({ starts, ends, planned }) => [(ends - starts) / HOUR, (planned - starts) / HOUR]),
    ).toEqual([
      [2, 2],
      [3, 2],
      [1, 2],
      [2, 2],
    ]);
    const [extended] = windowsOf(weekly, at('2026-03-08T04:30Z'), at('2026-03-08T04:31Z'));
    expect(extended?.ends).toBe(at('2026-03-08T05:00Z'));
  });

  test('an update of a week to come moves nothing before it', () => {
    const updates = [{ ...update('2026-03-01T00:00Z', 'update'), ends: moment('2026-03-22T08:00Z') }];
    const weekly = maintenance('weekly', ['2026-03-01T02:00Z', '2026-03-01T04:00Z'], [], {
      every: 'FREQ=WEEKLY',
      updates,
    });
    const [first] = windowsOf(weekly, at('2026-03-01T00:00Z'), at('2026-03-02T00:00Z'));
    expect(first?.ends).toBe(at('2026-03-01T04:00Z'));
  });

  test.each(['2925-03-22T08:00Z', '9999-03-22T08:00Z'])(
    'an end that was moved to %s ends no build',
    (far) => {
      const updates = [{ ...update('2026-03-01T00:00Z', 'update'), ends: moment(far) }];
      const daily = maintenance('daily', ['2026-03-01T02:00Z', '2026-03-01T04:00Z'], [], {
        every: 'FREQ=DAILY',
        updates,
      });
      const windows = windowsOf(daily, at('2026-03-01T00:00Z'), at('2026-03-03T00:00Z'));
      expect(windows.map(({ ends }) => ends)).toEqual([at('2026-03-01T04:00Z'), at('2026-03-02T04:00Z')]);
    },
  );

  test('a rule that counts may have begun long ago', () => {
    const mondays = maintenance('mondays', ['1990-01-01T02:00Z', '1990-01-01T04:00Z'], [], {
      every: 'FREQ=DAILY;BYDAY=MO;COUNT=9999',
    });
    expect(windowsOf(mondays, at('2026-03-01T00:00Z'), at('2026-03-09T00:00Z'))).toHaveLength(1);
  });
});

test.each([
  { every: 'FREQ=WEEKLY;BYDAY=SU', fault: undefined },
  { every: 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1', fault: undefined },
  { every: 'FREQ=HOURLY', fault: 'A recurrence needs `FREQ=DAILY`, `WEEKLY`, `MONTHLY` or `YEARLY`.' },
  { every: 'every sunday', fault: 'A recurrence needs `FREQ=DAILY`, `WEEKLY`, `MONTHLY` or `YEARLY`.' },
  { every: 'FREQ=WEEKLY;BYDAY=XX', fault: 'Invalid BYDAY value: XX.' },
  {
    every: 'FREQ=WEEKLY;UNTIL=20261231',
    fault: 'Its end needs a time, in UTC: `UNTIL=20261231T235959Z`.',
  },
  { every: 'FREQ=DAILY;COUNT=9999', fault: undefined },
  {
    every: 'FREQ=DAILY;COUNT=999999999',
    fault: 'A `COUNT` is at most 9999; leave it out if the window always repeats.',
  },
  {
    every: 'FREQ=WEEKLY;INTERVAL=1\r\nX-MORE:1',
    fault: 'A recurrence has no spaces, and no punctuation except `=`, `;`, `,`, `:`, `+` and `-`.',
  },
])('recurrenceFaultOf("$every") is $fault', ({ every, fault }) => {
  expect(recurrenceFaultOf(every)).toBe(fault);
});

describe('windowOf', () => {
  const now = at('2026-11-01T12:00Z');
  const day = (date: string): [string, string] => [`${date}T02:00Z`, `${date}T03:00Z`];

  test.each([
    { what: 'work in 400 days', first: '2027-12-06', starts: '2027-12-06' },
    { what: 'work eleven years ago', first: '2015-11-01', starts: '2015-11-01' },
    { what: 'work every day', first: '2015-01-01', every: 'FREQ=DAILY', starts: '2026-11-02' },
    { what: 'work every year', first: '2015-09-01', every: 'FREQ=YEARLY', starts: '2027-09-01' },
    {
      what: 'work every fifth year',
      first: '2013-11-01',
      every: 'FREQ=YEARLY;INTERVAL=5',
      starts: '2023-11-01',
    },
    {
      what: 'a yearly rule that ended long ago',
      first: '2008-05-01',
      every: 'FREQ=YEARLY;UNTIL=20120501T235959Z',
      starts: '2012-05-01',
    },
    {
      what: 'a rule that ended last week',
      first: '2015-01-01',
      every: 'FREQ=DAILY;UNTIL=20261024T235959Z',
      starts: '2026-10-24',
    },
    {
      what: 'a rule that begins in 400 days',
      first: '2027-12-06',
      every: 'FREQ=WEEKLY',
      starts: '2027-12-06',
    },
  ])('of $what is the one of $starts', ({ first, every, starts }) => {
    const planned = maintenance('planned', day(first), [], { every });
    expect(new Date(windowOf(planned, now).starts).toISOString().slice(0, 10)).toBe(starts);
  });

  test('has its end where an update moved it', () => {
    const planned = maintenance('planned', day('2027-12-06'), [], {
      updates: [{ ...update('2026-10-01T10:00Z', 'update'), ends: moment('2027-12-06T05:00Z') }],
    });
    expect(windowOf(planned, now).ends).toBe(at('2027-12-06T05:00Z'));
  });
});
