import { describe, expect, test } from 'vitest';
import type { TranslatedWords } from '../../src/domain/translation.ts';
import { matchWords } from '../../src/domain/translation-match.ts';
import { incident } from '../support/facts.ts';

const at = (time: string) => ({
  instant: Date.parse(`2026-03-01T${time}Z`),
  approximate: false,
  precision: 'minute' as const,
});
const BODIES = { original: true, translation: true, isSame: false };

const original = incident('a', '2026-03-01T10:00Z', {
  title: 'Trouble',
  timezone: 'Europe/Berlin',
  impact: [{ label: 'Orders', value: 'ten' }],
  updates: [
    { at: at('10:10'), status: 'investigating', text: 'We look.' },
    { at: at('10:10'), status: 'update', text: 'Still.' },
    { at: at('11:00'), status: 'resolved', text: 'Over.', id: 'u3' },
  ],
  actions: [
    { text: 'One', status: 'done' },
    { text: 'Two', status: 'planned' },
  ],
});

function match(words: Partial<TranslatedWords>, isStale = false) {
  return matchWords({ title: 'Ärger', ...words }, original, { isStale, bodies: BODIES });
}

describe('an update is found by its moment, however that is written', () => {
  test.each(['2026-03-01 12:00', '12:00', '+1h', '2026-03-01T11:00:00Z', '12:00 PM', '~12:00'])(
    '%s',
    (written) => {
      expect(match({ updates: [{ at: written, text: 'Vorbei.' }] }).places.updates).toEqual([2]);
    },
  );
});

test('of several at one moment, each is found in its turn', () => {
  const updates = [
    { at: '11:10', text: 'Wir sehen nach.' },
    { at: '11:10', text: 'Noch immer.' },
    { id: 'u3', text: 'Vorbei.' },
  ];
  expect(match({ updates }).places.updates).toEqual([0, 1, 2]);
});

test('what the original does not have is extra', () => {
  const { places, extra } = match({
    updates: [
      { at: '11:11', text: 'Nie.' },
      { id: 'u4', text: 'Nie.' },
    ],
  });
  expect(places.updates).toEqual([undefined, undefined]);
  expect(extra).toEqual([
    { list: 'updates', index: 0 },
    { list: 'updates', index: 1 },
  ]);
});

test('promises without an id are found by their place, as long as the original is what was translated', () => {
  const actions = [{ text: 'Eins' }, { text: 'Zwei' }];
  expect(match({ actions }).places.actions).toEqual([0, 1]);
  expect(match({ actions }, true).places.actions).toEqual([undefined, undefined]);
  expect(match({ actions: actions.slice(1) }).places.actions).toEqual([undefined]);
  expect(match({ impact: [{ label: 'Aufträge', value: 'zehn' }] }, true).places.impact).toEqual([0]);
});

test('words of the original are not translated', () => {
  const { places, open, isUntouched } = match({ updates: [{ at: '11:10', text: 'We  look.' }] });
  expect(places.updates).toEqual([undefined]);
  expect(open).toContainEqual({ list: 'updates', index: 0 });
  expect(isUntouched).toBe(false);
  expect(match({ title: 'Trouble' }).isUntouched).toBe(false);
  const untouched = matchWords({ title: 'Trouble' }, original, {
    isStale: false,
    bodies: { ...BODIES, isSame: true },
  });
  expect(untouched.isUntouched).toBe(true);
});
