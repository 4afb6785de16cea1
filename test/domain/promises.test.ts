import { describe, expect, test } from 'vitest';
import type { TracedAction } from '../../src/domain/action-history.ts';
import type { Action } from '../../src/domain/incident.ts';
import {
  promisesByCause,
  promisesByOwner,
  promisesByService,
  promisesByYear,
} from '../../src/domain/promise-groups.ts';
import { byAge, bySettled, countPromises, promisesOf, standingTimesOf } from '../../src/domain/promises.ts';
import { shareAt, survivalOf } from '../../src/domain/survival.ts';
import { at, incident } from '../support/facts.ts';

const TODAY = '2026-04-01';

function promisesFrom(actions: Partial<Action>[], traces?: readonly Partial<TracedAction>[], more = {}) {
  const made = incident('one', '2026-01-10T10:00Z', {
    actions: actions.map((action) => ({ text: 'A.', status: 'planned', ...action })),
    ...more,
  });
  return promisesOf([made], {
    traces: { get: () => traces as readonly TracedAction[] | undefined },
    timezone: 'UTC',
    today: TODAY,
  });
}

const states = (...actions: Partial<Action>[]) => promisesFrom(actions).map(({ state }) => state);

test('what has become of a promise follows from its status and its days', () => {
  expect(
    states(
      { due: '2026-03-31' },
      { due: '2026-04-01' },
      {},
      { status: 'done', due: '2026-03-01', done: '2026-03-01' },
      { status: 'done', due: '2026-03-01', done: '2026-03-02' },
      { status: 'done', due: '2026-03-01' },
      { status: 'dropped', due: '2026-03-01' },
    ),
  ).toEqual(['overdue', 'open', 'open', 'kept', 'kept-late', 'kept', 'dropped']);
});

describe('the day of a promise', () => {
  const since = at('2026-02-03T09:00Z');

  test.each([
    { promised: '2026-01-20', trace: { since }, report: '2026-01-15', day: '2026-01-20' },
    { trace: { since, isOriginal: false }, report: '2026-01-15', day: '2026-02-03' },
    { trace: { since, isOriginal: true }, report: '2026-01-15', day: '2026-01-15' },
    { trace: { since, isOriginal: true }, report: '2026-02-10', day: '2026-02-03' },
    { report: '2026-01-15', day: '2026-01-15' },
    { day: undefined },
  ])('$promised, $trace and a report of $report is $day', ({ promised, trace, report: published, day }) => {
    const report = { authors: [], corrections: [], published };
    const [made] = promisesFrom([{ promised }], trace && [trace], { report });
    expect(made?.promised).toBe(day);
  });

  test('is never before the end of an embargo', () => {
    const publishAt = { instant: at('2026-02-20T09:00Z'), approximate: false, precision: 'minute' };
    expect(promisesFrom([{}], [{ since }], { publishAt })[0]?.promised).toBe('2026-02-20');
  });
});

test('open promises stand by age, settled ones the newest first; those of no known day last', () => {
  const open = promisesFrom([{}, { promised: '2026-03-01' }, { promised: '2026-02-01' }]);
  expect(byAge(open).map(({ promised }) => promised)).toEqual(['2026-02-01', '2026-03-01', undefined]);
  const done = promisesFrom([
    { status: 'done' },
    { status: 'done', done: '2026-02-01' },
    { status: 'done', done: '2026-03-01' },
  ]);
  expect(bySettled(done).map(({ settled }) => settled)).toEqual(['2026-03-01', '2026-02-01', undefined]);
});

test('the days that promises stand: dropped ones count as not kept, unknown ones are left out and counted', () => {
  const promised = '2026-03-01';
  const promises = promisesFrom([
    { promised },
    { promised, status: 'done', done: '2026-03-11' },
    { promised, status: 'done', done: '2026-02-11' },
    { promised, status: 'dropped', dropped: '2026-03-05' },
    { promised, status: 'done' },
    {},
  ]);
  expect(standingTimesOf(promises, TODAY)).toEqual({
    observations: [
      { time: 31, isOver: false },
      { time: 10, isOver: true },
      { time: 0, isOver: true },
      { time: 31, isOver: false },
    ],
    atOnce: 1,
    unknown: 2,
  });
});

test('one more open promise, of any age, never makes others look kept sooner', () => {
  const base = [
    { promised: '2026-01-01', status: 'done', done: '2026-01-21' },
    { promised: '2026-02-01', status: 'done', done: '2026-03-21' },
    { promised: '2026-02-01' },
  ] as const;
  for (const promised of ['2026-01-01', '2026-02-20', '2026-03-31', TODAY]) {
    const [before, after] = [base, [...base, { promised }]].map((actions) => {
      const { observations } = standingTimesOf(promisesFrom([...actions]), TODAY);
      return Array.from(
        { length: 60 },
        (_, day) => shareAt(survivalOf(observations), observations, day)?.share,
      );
    });
    for (const [day, share] of (before ?? []).entries())
      expect(after?.[day], `${promised} on ${day}`).toBeGreaterThanOrEqual((share ?? 0) - 1e-12);
  }
});

test('promises are counted by what they have in common, and those of which nobody says are not forgotten', () => {
  const [api, shop] = ['api', 'shop'].map((id) => ({ id, name: id, hidden: false, aliases: [] }));
  const cause = { id: 'data', label: 'Data' };
  const touched = api && shop ? [api, shop].map((service) => ({ service, impact: 'degraded' as const })) : [];
  const promises = [
    ...promisesFrom([{ owner: 'Web Shop' }, { owner: 'web shop' }, {}], undefined, { services: touched }),
    ...promisesFrom([{ owner: 'API' }], undefined, { services: [], cause }),
  ];
  const sizes = (groups: { of: unknown; promises: unknown[] }[]) =>
    groups.map(({ of, promises: members }) => [of, members.length]);
  expect(sizes(promisesByService(promises, api && shop ? [api, shop] : []))).toEqual([
    [api, 3],
    [shop, 3],
    [undefined, 1],
  ]);
  expect(sizes(promisesByCause(promises, [cause]))).toEqual([
    [cause, 1],
    [undefined, 3],
  ]);
  expect(sizes(promisesByOwner(promises))).toEqual([
    ['Web Shop', 2],
    ['API', 1],
    [undefined, 1],
  ]);
  expect([...promisesByYear(promises)].map(([year, members]) => [year, members.length])).toEqual([
    ['2026', 4],
  ]);
  expect(countPromises(promises)).toEqual({
    all: 4,
    overdue: 0,
    open: 4,
    kept: 0,
    'kept-late': 0,
    dropped: 0,
  });
});
