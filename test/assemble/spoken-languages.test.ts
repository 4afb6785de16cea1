import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withLanguages } from '../../src/assemble/spoken-languages.ts';
import { filesOf } from '../support/pages.ts';

const SEARCH = join(import.meta.dirname, '../../src/search');
const code = await readFile(join(SEARCH, 'tongues.ts'), 'utf8');

/** The modules that are loaded when they are asked for. */
const importsIn = (module: string) => [...module.matchAll(/import\('(.*?)'\)/g)].map(([, file]) => file);

test('every language that search knows can be chosen', async () => {
  const files = await filesOf(join(SEARCH, 'tongues'));
  expect(importsIn(code)).toEqual(files.sort().map((file) => `./tongues/${file}`));
});

test('of the languages, those of the site are left', () => {
  expect(importsIn(withLanguages(code, ['en', 'de', 'ja']))).toEqual(['./tongues/de.ts', './tongues/ja.ts']);
});

test('for English and for languages without a table, nothing is left', () => {
  expect(withLanguages(code, ['en', 'vi'])).toBe('export async function tongueOf() {}\n');
});
