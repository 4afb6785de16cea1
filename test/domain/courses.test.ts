import { describe, expect, test } from 'vitest';
import { coursesOf, toldChangesOf, totalsOf } from '../../src/domain/courses.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { sayServiceChange } from '../../src/words/status.ts';
import { at, moment } from '../support/facts.ts';
import { type Said, told } from '../support/told.ts';
import { words } from '../support/words.ts';

const NOW = at('2026-03-01T20:00Z');
const MINUTE = 60_000;
const resolved: Said = ['17:10', 'resolved'];

const slow = told({ checkout: 'major-outage', search: 'degraded' }, [
  ['12:05', 'investigating'],
  ['12:10', 'identified', { checkout: 'degraded' }],
  resolved,
]);

describe('the courses of services', () => {
  test.each<{ what: string; whole: Incident; told: string[] }>([
    { what: 'one impact changed', whole: slow, told: ['checkout', 'search'] },
    {
      what: 'services were affected for different times',
      whole: told({ checkout: 'degraded', search: 'degraded' }, [
        ['13:00', 'update', { search: 'operational' }],
        resolved,
      ]),
      told: ['checkout', 'search'],
    },
    {
      what: 'the only service was well before all was over',
      whole: told({ checkout: 'degraded' }, [['13:00', 'monitoring', { checkout: 'operational' }], resolved]),
      told: ['checkout'],
    },
    {
      what: 'one is well while it goes on',
      whole: told({ checkout: 'degraded' }, [['13:00', 'monitoring', { checkout: 'operational' }]]),
      told: ['checkout'],
    },
    {
      what: 'all were as bad from start to end',
      whole: told({ checkout: 'major-outage', search: 'degraded' }, [resolved]),
      told: [],
    },
    {
      what: 'all are as bad since the start',
      whole: told({ checkout: 'degraded' }, [['12:05', 'update', { checkout: 'degraded' }]]),
      told: [],
    },
    {
      what: 'nobody knows how long it lasted',
      whole: { ...slow, started: { ...slow.started, precision: 'day' } },
      told: [],
    },
  ])('are told where $what: $told', ({ whole, told: expected }) => {
    expect(coursesOf(whole, NOW).map(({ service }) => service.id)).toEqual(expected);
  });

  test('come to so much of each impact, the worst first', () => {
    const again = told({ checkout: 'degraded' }, [
      ['12:10', 'identified', { checkout: 'major-outage' }],
      ['12:30', 'update', { checkout: 'operational' }],
      ['13:00', 'update', { checkout: 'degraded' }],
    ]);
    const [course] = coursesOf(again, at('2026-03-01T13:05Z'));
    expect(course && totalsOf(course, at('2026-03-01T13:05Z'))).toEqual([
      { impact: 'major-outage', lasted: 20 * MINUTE },
      { impact: 'degraded', lasted: 15 * MINUTE },
    ]);
  });
});

describe('what updates changed of services', () => {
  test('is said under each of them, and of all at the end', () => {
    const said = toldChangesOf(slow).map((changes) =>
      changes.map((change) => sayServiceChange(change, words)),
    );
    expect(said).toEqual([
      ['Checkout: major outage', 'Search: degraded performance'],
      ['Checkout: degraded performance, was major outage'],
      ['Checkout: operational, was degraded performance', 'Search: operational, was degraded performance'],
    ]);
  });

  test('is not said where the facts say it all', () => {
    const plain = told({ checkout: 'degraded' }, [['12:05', 'investigating'], resolved], {
      resolved: moment('2026-03-01T17:10Z'),
    });
    expect(toldChangesOf(plain)).toEqual([]);
  });
});
