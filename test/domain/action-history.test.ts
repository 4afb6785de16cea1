import { expect, test } from 'vitest';
import { type SeenAction, type TracedAction, traceActions } from '../../src/domain/action-history.ts';

const seen = (text: string, status: SeenAction['status'] = 'planned', more: Partial<SeenAction> = {}) => ({
  text,
  status,
  ...more,
});

/** Follows states that came at 1, 2, 3 and so on. */
function trace(...states: SeenAction[][]): string[] {
  const traced = states.reduce<TracedAction[] | undefined>(
    (before, state, index) => traceActions(before, state, index + 1),
    undefined,
  );
  return (traced ?? []).map(
    ({ text, since, settled, isOriginal, isSettledFirst }) =>
      `${text} ${since}${isOriginal ? ' first' : ''}${settled === undefined ? '' : `, settled ${settled}`}${isSettledFirst ? ' at once' : ''}`,
  );
}

test('an action is known again by its id, its text or its link, in any order', () => {
  const link = 'https://tracker.example/1';
  expect(
    trace(
      [seen('A', 'planned', { id: 'a' }), seen('B'), seen('C', 'planned', { link })],
      [
        seen('C is longer now', 'done', { link }),
        seen('B'),
        seen('New'),
        seen('A, better', 'planned', { id: 'a' }),
      ],
    ),
  ).toEqual(['C is longer now 1 first, settled 2', 'B 1 first', 'New 2', 'A, better 1 first']);
});

test('one whose text alone was changed is known by its place', () => {
  expect(trace([seen('A'), seen('B')], [seen('A'), seen('B, as we mean it')])).toEqual([
    'A 1 first',
    'B, as we mean it 1 first',
  ]);
});

test('where one went and another came elsewhere, the other is new', () => {
  expect(trace([seen('A'), seen('B')], [seen('New'), seen('A')])).toEqual(['New 2', 'A 1 first']);
});

test('it is done since the first of the states in which it stayed so', () => {
  expect(trace([seen('A')], [seen('A', 'in-progress')], [seen('A', 'done')], [seen('A', 'done')])).toEqual([
    'A 1 first, settled 3',
  ]);
  expect(trace([seen('A')], [seen('A', 'done')], [seen('A')], [seen('A', 'done')])).toEqual([
    'A 1 first, settled 4',
  ]);
  expect(trace([seen('A')], [seen('A', 'done')], [seen('A')])).toEqual(['A 1 first']);
});

test('of one that stood there as done from the first, nobody can tell since when', () => {
  expect(trace([seen('A', 'done')], [seen('A', 'done', { id: 'a' })])).toEqual([
    'A 1 first, settled 1 at once',
  ]);
  expect(trace([seen('A', 'done')], [seen('A', 'dropped')])).toEqual(['A 1 first, settled 2']);
  expect(trace([], [seen('A', 'done')])).toEqual(['A 2, settled 2 at once']);
});

test('equal texts are as many as there are', () => {
  expect(trace([seen('A')], [seen('A'), seen('A', 'done')])).toEqual(['A 1 first', 'A 2, settled 2 at once']);
});
