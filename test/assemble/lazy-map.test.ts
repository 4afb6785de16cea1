import { expect, test, vi } from 'vitest';
import { LazyMap } from '../../src/assemble/lazy-map.ts';

function lengths(...words: string[]) {
  const make = vi.fn((word: string) => word.length);
  return { map: new LazyMap(words.map((word) => [word, () => make(word)] as const)), make };
}

test('a value is made once, when it is asked for', () => {
  const { map, make } = lengths('one', 'three');
  expect([map.size, map.has('three'), [...map.keys()]]).toEqual([2, true, ['one', 'three']]);
  expect(make).not.toHaveBeenCalled();
  expect([map.get('three'), map.get('three'), map.get('ten')]).toEqual([5, 5, undefined]);
  expect(make.mock.calls).toEqual([['three']]);
});

test('whoever goes through all finds all, in their order', () => {
  expect([...lengths('one', 'three').map]).toEqual([
    ['one', 3],
    ['three', 5],
  ]);
  expect([...lengths('one', 'three').map.values()]).toEqual([3, 5]);
  const seen: unknown[] = [];
  lengths('one', 'three').map.forEach((value, key) => {
    seen.push(key, value);
  });
  expect(seen).toEqual(['one', 3, 'three', 5]);
  expect(new Map(lengths('one').map)).toEqual(new Map([['one', 3]]));
});

test('what is put in its place, or taken out, is never made', () => {
  const { map, make } = lengths('one', 'three');
  map.set('one', 1);
  map.delete('three');
  expect([...map]).toEqual([['one', 1]]);
  expect(make).not.toHaveBeenCalled();
});

test('a value that could not be made is not taken for one that is lacking', () => {
  const notNow = (): number => {
    throw new Error('Not now');
  };
  const map = new LazyMap([['one', notNow] as const]);
  expect(() => map.get('one')).toThrow('Not now');
  expect(() => map.get('one')).toThrow('Not now');
});
