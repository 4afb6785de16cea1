import { expect, test } from 'vitest';
import { parseHistory } from '../../src/assemble/history.ts';

/** A commit at a second, with the raw lines of what it changed. */
function commit(at: number, ...changes: [status: string, blob: string, ...names: string[]][]): string {
  const fields = changes.map(([status, blob, ...names], index) => {
    const line = `:100644 100644 ${'0'.repeat(40)} ${blob} ${status}`;
    return `${index === 0 ? '\n' : ''}${line}\0${names.join('\0')}\0`;
  });
  return `\u001e${at}\0${fields.join('')}`;
}

test('the states of each file are told oldest first; nobody waited for the first content of all', () => {
  const log = [
    commit(30, ['M', 'a3', 'a.mdx'], ['A', 'b1', 'b.mdx']),
    commit(20, ['M', 'a2', 'a.mdx']),
    commit(10, ['A', 'a1', 'a.mdx']),
  ];
  expect(parseHistory(log.join(''))).toEqual(
    new Map([
      [
        'a.mdx',
        [
          { blob: 'a1', at: 0, committed: 10_000 },
          { blob: 'a2', at: 20_000, committed: 20_000 },
          { blob: 'a3', at: 30_000, committed: 30_000 },
        ],
      ],
      ['b.mdx', [{ blob: 'b1', at: 30_000, committed: 30_000 }]],
    ]),
  );
});

test('a file is followed through its renames, a copy begins with its own, and what was removed has no state', () => {
  const log = [
    commit(50, ['C100', 'x2', 'new.mdx', 'copy.mdx'], ['D', '0', 'gone.mdx']),
    commit(40, ['R090', 'x2', 'middle.mdx', 'new.mdx']),
    commit(30, ['R100', 'x1', 'old.mdx', 'middle.mdx']),
    commit(20, ['A', 'g1', 'gone.mdx']),
    commit(10, ['A', 'x1', 'old.mdx']),
  ];
  const blobs = [...parseHistory(log.join(''))].map(([name, states]) => [
    name,
    states.map(({ blob }) => blob),
  ]);
  expect(Object.fromEntries(blobs)).toEqual({
    'new.mdx': ['x1', 'x1', 'x2'],
    'copy.mdx': ['x2'],
    'gone.mdx': ['g1'],
  });
});

test('a log without commits has no files', () => {
  expect(parseHistory('')).toEqual(new Map());
});

test('a file that was changed a hundred thousand times has all its changes', () => {
  const log = Array.from({ length: 100_000 }, (_, age) => commit(age, ['M', `b${age}`, 'a.mdx'])).join('');
  expect(parseHistory(log).get('a.mdx')).toHaveLength(100_000);
});
