import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignWithDepth, type Settings } from '../src/assign-with-depth.ts';
import { copyWhenRead } from '../src/copy-when-read.ts';
import { kept, keptStyles } from '../src/keep-settings.ts';
import { COPIES_SETTINGS, NAMED_IN_MERMAID, SETTINGS_IN_MERMAID } from '../src/load-mermaid.ts';

const FOLDER = fileURLToPath(new URL('chunks/mermaid.core/', import.meta.resolve('mermaid')));
const KEYS = ['theme', 'flowchart', 'secure', 'toString', '0'];

const { settings } = fc.letrec<{ settings: Settings; value: unknown }>((tie) => ({
  settings: fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    fc.constantFrom(null, undefined, 0, 'a', true),
    fc.array(fc.constantFrom('a', 'b', 1), { maxLength: 3 }),
    tie('settings'),
  ),
}));
const path = fc.array(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 4 });
const step = fc.record({ act: fc.constantFrom('read', 'write', 'delete', 'list', 'has'), path });

/** What comes of doing something at a place in settings, if there is one. */
function done(to: unknown, { act, path }: { act: string; path: string[] }): unknown {
  const [key = '', ...below] = path;
  if (typeof to !== 'object' || to === null) return undefined;
  const at = to as Settings;
  if (below.length) return done(at[key], { act, path: below });
  if (act === 'write') at[key] = 'written';
  if (act === 'delete') delete at[key];
  if (act === 'has') return key in at;
  if (act === 'list') return { ...at };
  return at[key];
}

test('is in every way as a whole copy, and what is done to it stays in it', () => {
  fc.assert(
    fc.property(settings, fc.array(step, { maxLength: 6 }), (source, steps) => {
      const [whole, read] = [assignWithDepth({}, structuredClone(source)), copyWhenRead(source)];
      // Below three levels both share their objects with what they were copied from.
      const shallow = steps.filter(({ path }) => path.length < 4);
      const before = structuredClone(source);
      for (const step of shallow) expect(done(read, step)).toEqual(done(whole, step));
      expect(JSON.stringify(read)).toBe(JSON.stringify(whole));
      expect(source).toEqual(before);
    }),
    { numRuns: 2000 },
  );
});

test('reads a part once, so that what is done to it is found there', () => {
  const copy = copyWhenRead({ flowchart: { padding: 8 } }) as { flowchart: { padding: number } };
  copy.flowchart.padding = 15;
  expect(copy.flowchart.padding).toBe(15);
});

test('stands in for what Mermaid does in one place', () => {
  const parts = readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}${name}`, 'utf8'));
  const holders = parts.filter((text) => text.includes(COPIES_SETTINGS));
  expect(holders).toHaveLength(1);
  expect(holders[0]?.split(COPIES_SETTINGS)).toHaveLength(2);
  expect(holders[0]).toContain(NAMED_IN_MERMAID);
  for (const name of SETTINGS_IN_MERMAID) expect(holders[0]).toMatch(new RegExp(`^var ${name}\\b`, 'm'));
});

test('settings are put together once, unless something else is set over them', () => {
  let count = 0;
  const update = kept((settings, set) => ({ ...settings, ...set[0], count: ++count }));
  const settings = { theme: 'neo' };
  const asTheyAre = { scope: 'er', directives: [] };
  expect(update(settings, [], asTheyAre)).toEqual({ theme: 'neo', count: 1 });
  expect(update(settings, [], asTheyAre)).toEqual({ theme: 'neo', count: 1 });
  expect(update(settings, [], { ...asTheyAre, scope: 'pie' })).toEqual({ theme: 'neo', count: 2 });
  expect(update(settings, [], { ...asTheyAre, directives: [{ look: 'neo' }] })).toEqual({
    theme: 'neo',
    count: 3,
  });
  expect(update({ ...settings }, [], asTheyAre)).toEqual({ theme: 'neo', count: 4 });
  expect(update(settings, [{ theme: 'dark' }], asTheyAre)).toEqual({ theme: 'dark', count: 5 });
  expect(update(settings, [copyWhenRead(settings)], asTheyAre)).toEqual({ theme: 'neo', count: 6 });
  expect(update(settings, [copyWhenRead(settings)], asTheyAre)).toEqual({ theme: 'neo', count: 6 });
  expect(update(settings, [{}], asTheyAre)).toEqual({ theme: 'neo', count: 1 });
  const changed = copyWhenRead(settings);
  changed.theme = 'dark';
  expect(update(settings, [changed], asTheyAre)).toEqual({ theme: 'dark', count: 7 });
});

test('what a source sets is put together with the rest once for each kind, as long as it sets the same', () => {
  let count = 0;
  const update = kept((settings, set) => ({ ...settings, ...set[0], count: ++count }));
  const settings = { theme: 'neo' };
  const setBySource = (scope: string, ...directives: Settings[]) =>
    update(settings, directives, { scope, directives })['count'];
  expect(setBySource('er', { theme: 'dark' })).toBe(1);
  expect(setBySource('er', { theme: 'dark' })).toBe(1);
  expect(setBySource('pie', { theme: 'dark' })).toBe(2);
  expect(setBySource('er', { theme: 'forest' })).toBe(3);
  expect(setBySource('er', { padding: 1 })).toBe(4);
  expect(setBySource('er', { padding: '1' })).toBe(5);
  expect(setBySource('er', { padding: Number.NaN })).toBe(6);
  expect(setBySource('er', { padding: null })).toBe(7);
  expect(setBySource('er', { theme: 'dark' })).toBe(1);
  for (let padding = 0; padding < 40; padding++) setBySource('er', { padding });
  expect(setBySource('er', { theme: 'dark' })).toBe(47);
});

test('a style sheet is written once for settings and kind, unless a source has classes', () => {
  let count = 0;
  const write = keptStyles(() => `${++count}`);
  const settings = {};
  const sheetOf = (kind: string, classes?: Map<string, unknown>) =>
    write(copyWhenRead(settings), kind, classes, '#mmd');
  expect([sheetOf('er'), sheetOf('er', new Map()), sheetOf('pie'), sheetOf('er')]).toEqual([
    '1',
    '1',
    '2',
    '1',
  ]);
  expect(sheetOf('er', new Map([['hot', {}]]))).toBe('3');
  expect(write({}, 'er', undefined, '#mmd')).toBe('4');
});
