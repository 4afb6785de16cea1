import { describe, expect, test } from 'vitest';
import type { Entry, Incident } from '../../src/domain/incident.ts';
import { wordsOf } from '../../src/words/table.ts';
import { sayTimeline } from '../../src/words/timeline.ts';
import { at, incident, moment } from '../support/facts.ts';
import { words } from '../support/words.ts';

const LATER = at('2026-03-05T00:00Z');

const entry = (iso: string, facts: Partial<Entry> = {}): Entry => ({
  at: moment(iso),
  text: 'It went on.',
  ...facts,
});

/** An outage with all its milestones, on one day of its zone. */
const MILESTONES = {
  detected: moment('2026-03-01T10:10Z'),
  mitigated: moment('2026-03-01T11:00Z'),
  resolved: moment('2026-03-01T12:00Z'),
};

function withEntries(times: string[], facts: Partial<Incident> = {}): Incident {
  return incident('outage', '2026-03-01T10:00Z', { timeline: times.map((time) => entry(time)), ...facts });
}

test('each entry stands under the name of its part', () => {
  const times = ['09:59', '10:00', '10:10', '11:00', '12:00'];
  const whole = withEntries(
    times.map((time) => `2026-03-01T${time}Z`),
    MILESTONES,
  );
  expect(sayTimeline(whole, LATER, words).map(({ partLabel }) => partLabel)).toEqual([
    'Before',
    'Undetected',
    'Responding',
    'Recovering',
    'Resolved',
  ]);
});

describe('times of a timeline', () => {
  test('are those of the incident’s zone', () => {
    const kolkata = withEntries(['2026-03-01T18:00Z', '2026-03-01T19:00Z'], { timezone: 'Asia/Kolkata' });
    const items = sayTimeline(kolkata, LATER, words);
    expect(items.map(({ time, day }) => [day, time.replace('\u00a0', ' ')])).toEqual([
      ['March 1, 2026', '11:30 PM'],
      ['March 2, 2026', '12:30 AM'],
    ]);
  });

  test('are as exact as their author knew', () => {
    const timeline = [
      entry('2026-03-01T10:05Z', { at: { ...moment('2026-03-01T10:05Z'), approximate: true } }),
      entry('2026-03-01T10:06:07Z', { at: { ...moment('2026-03-01T10:06:07Z'), precision: 'second' } }),
    ];
    const items = sayTimeline(incident('outage', '2026-03-01T10:00Z', { timeline }), LATER, wordsOf('en-GB'));
    expect(items.map(({ time }) => time)).toEqual(['about 10:05', '10:06:07']);
    expect(items.map((item) => item.entry)).toEqual(timeline);
  });
});
