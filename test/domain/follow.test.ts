import { expect, test } from 'vitest';
import { editionOf, hasFeed, isFollowed, latestUpdateOf } from '../../src/domain/follow.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { at, incident, moment, update } from '../support/facts.ts';

const began = '2026-03-01T10:00Z';
const over = { resolved: moment('2026-03-01T12:00Z') };

test.each([
  ['open', {}, '2026-09-01T00:00Z', true],
  ['over for a month', over, '2026-04-01T11:59Z', true],
  ['over for longer', over, '2026-04-01T12:00Z', false],
])('an incident that is %s', (_, facts, now, followed) => {
  expect(isFollowed(incident('slow', began, facts), at(now))).toBe(followed);
});

test('what nobody said anything about has a feed only while it is open', () => {
  const now = at('2026-03-02T00:00Z');
  expect(hasFeed(incident('slow', began), now)).toBe(true);
  expect(hasFeed(incident('slow', began, over), now)).toBe(false);
  const updates = [update(began, 'investigating')];
  expect(hasFeed(incident('slow', began, { ...over, updates }), now)).toBe(true);
});

test('what customers know is another edition with each message and each status, and with nothing else', () => {
  const updates = [update('2026-03-01T10:05Z', 'investigating'), update('2026-03-01T11:00Z', 'update')];
  const editions = (facts: Partial<Incident>, now: string) =>
    editionOf(incident('slow', began, facts), at(now));
  expect(editions({ updates }, '2026-03-01T10:00Z')).toBe('investigating 0');
  expect(editions({ updates }, '2026-03-01T10:30Z')).toBe('investigating 1');
  expect(editions({ updates }, '2026-03-01T10:59Z')).toBe('investigating 1');
  expect(editions({ updates }, '2026-03-01T11:00Z')).toBe('investigating 2');
  expect(editions({ updates, ...over }, '2026-03-01T12:00Z')).toBe('resolved 2');
});

test('the latest update is the last that was posted by now', () => {
  const updates = [update('2026-03-01T10:05Z', 'investigating'), update('2026-03-01T11:00Z', 'monitoring')];
  const at1030 = latestUpdateOf({ updates }, at('2026-03-01T10:30Z'));
  expect(at1030).toBe(updates[0]);
  expect(latestUpdateOf({ updates }, at('2026-03-01T11:00Z'))).toBe(updates[1]);
  expect(latestUpdateOf({ updates }, at('2026-03-01T10:00Z'))).toBeUndefined();
});
