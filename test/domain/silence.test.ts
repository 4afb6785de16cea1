import { expect, test } from 'vitest';
import { silentSince } from '../../src/domain/follow.ts';
import { at, incident, moment, update } from '../support/facts.ts';

const SITE = { staleAfterHours: 48 };
const told = update('2026-03-01T12:00Z', 'identified');
const promised = { ...told, next: moment('2026-03-02T12:00Z') };

test.each([
  { what: 'the last word', updates: [told], now: '2026-03-03T12:01Z', since: told.at },
  { what: 'a word of not so long ago', updates: [told], now: '2026-03-03T12:00Z', since: undefined },
  { what: 'a promise that holds', updates: [promised], now: '2026-03-04T12:00Z', since: undefined },
  { what: 'a promise not kept', updates: [promised], now: '2026-03-04T12:01Z', since: told.at },
  { what: 'no word', updates: [], now: '2026-03-03T10:01Z', since: moment('2026-03-01T10:00Z') },
  {
    what: 'its end',
    updates: [update('2026-03-01T12:00Z', 'resolved')],
    now: '2026-04-01T00:00Z',
    since: undefined,
  },
])('after $what, by $now, nothing has been said since $since', ({ updates, now, since }) => {
  expect(silentSince(incident('a', '2026-03-01T10:00Z', { updates }), SITE, at(now))).toEqual(since);
});
