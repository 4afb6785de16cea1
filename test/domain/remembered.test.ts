import { describe, expect, test } from 'vitest';
import { createMemory, remembered } from '../../src/domain/remembered.ts';

test('what was worked out for an object is not worked out again', () => {
  const asked: object[] = [];
  const answer = remembered((key: object) => asked.push(key));
  const [one, other] = [{}, {}];
  expect([answer(one), answer(other), answer(one)]).toEqual([1, 2, 1]);
});

describe('a memory', () => {
  /** Which of the keys had to be worked out. */
  function workedOut(keys: readonly string[], most: number): string[] {
    const asked: string[] = [];
    const memory = createMemory<string>(most);
    for (const key of keys) {
      const value = memory(key, () => {
        asked.push(key);
        return key.toUpperCase();
      });
      expect(value).toBe(key.toUpperCase());
    }
    return asked;
  }

  test('holds what was asked for last', () => {
    expect(workedOut([...'abababcbca'], 2)).toEqual([...'abc']);
    expect(workedOut([...'abcdecde'], 3)).toEqual([...'abcde']);
  });

  test('forgets what nobody asked for since', () => {
    expect(workedOut([...'abcdea'], 2)).toEqual([...'abcdea']);
  });

  test('holds an answer that is nothing', () => {
    let asked = 0;
    const memory = createMemory<undefined>();
    for (const key of 'aa') memory(key, () => void asked++);
    expect(asked).toBe(1);
  });
});
