import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeOf } from '../../release/code.ts';
import { REPOSITORY } from '../support/files.ts';

test.each([
  ["import { a } from './a.ts';", "import { a } from './a.js';"],
  ["export * from '../b/a.ts';", "export * from '../b/a.js';"],
  ["await import('./a.ts');", "await import('./a.js');"],
  ["import { type A, b } from './a.ts';", "import {         b } from './a.js';"],
  ["import type { A } from './a.ts';\nrun();", '\nrun();'],
  ["import ts from 'a.ts';", "import ts from 'a.ts';"],
  ["say('./a.ts');", "say('./a.ts');"],
  ['/** What it gives.\n * @example 2 */\nrun(); // Once.', '\n\nrun();'],
  ["const address = 'https://a.example/'; // Ours.", "const address = 'https://a.example/';"],
  ['const text = `/* a */`;', 'const text = `/* a */`;'],
  ['const pattern = /\\/\\/ a/;', 'const pattern = /\\/\\/ a/;'],
])('of %j a package has %j', (source, code) => {
  expect(codeOf('a.ts', source)).toBe(code);
});

test('a table of words keeps its words without the notes', () => {
  const source = "export const a = {\n  'a.b': { text: 'A',\n    note: 'A button.' },\n};";
  expect(codeOf('/src/words/en/a.ts', source)).toBe(
    "export const a = {\n  'a.b': { text: 'A',\n },\n};".replace('\n },', '\n                      },'),
  );
  expect(codeOf('/src/words/a.ts', source)).toContain('A button.');
});

test('types that are code can not be taken out', () => {
  expect(() => codeOf('a.ts', 'enum A { b }')).toThrow('a.ts has a type that is code, too: enum A { b }');
});

test('each line and place of what is published is that of its source', () => {
  const files = globSync('{src,packages/*/src}/**/*.ts', { cwd: REPOSITORY });
  const moved = files.filter((file) => {
    const source = readFileSync(join(REPOSITORY, file), 'utf8').split('\n');
    const code = codeOf(file, readFileSync(join(REPOSITORY, file), 'utf8')).split('\n');
    const isInPlace = code.every((line, index) =>
      [...line.matchAll(/[\w$]+/g)].every(({ 0: word, index: at }) =>
        [word, word.replace(/^js$/, 'ts')].includes(source[index]?.slice(at, at + word.length) ?? ''),
      ),
    );
    return code.length !== source.length || !isInPlace;
  });
  expect(files.length).toBeGreaterThan(500);
  expect(moved).toEqual([]);
});
