import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledFrom, isUnchanged } from '../../../src/assemble/kept-bundle/modules.ts';
import { REPOSITORY } from '../../support/files.ts';

let folder: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'modules-')));
});

afterAll(() => rm(folder, { recursive: true }));

async function write(path: string, text: string): Promise<string> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

test('a bundle is made of files, whatever is asked of them, but for our own', async () => {
  const file = await write('components/Footer.astro', '<footer>Made in Lisbon.</footer>');
  const ours = join(REPOSITORY, 'src/layouts/Base.astro');
  const bundled = bundledFrom([`${file}?astro&type=style&index=0`, file, ours, '\0virtual', 'virtual:pages']);
  expect(bundled?.map(([path]) => path)).toEqual([file]);
});

test('it is another when a file is another, or gone', async () => {
  const file = await write('words.ts', 'export const words = 1;');
  const bundled = bundledFrom([file]) ?? [];
  expect(isUnchanged(bundled)).toBe(true);
  await writeFile(file, 'export const words = 2;');
  expect(isUnchanged(bundled)).toBe(false);
  await rm(file);
  expect(isUnchanged(bundled)).toBe(false);
  expect(bundledFrom([file])).toBeUndefined();
});

test.each([
  ['a.ts', 'export default import.meta.env.PUBLIC_TEAM;'],
  ['a.ts', 'export default import.meta.glob("./*.md");'],
  ['a.ts', 'import { Image } from "astro:assets";'],
  ['a.ts', 'const data = new URL("./data.bin", import.meta.url);'],
  ['a.css', 'a { background: url(./a.png); }'],
  ['a.css', '@import "./b.css";'],
  ['a.scss', 'a { b { color: red; } }'],
  ['a.vue', '<template />'],
])('nobody knows all that %s is made of where it says “%s”', async (name, text) => {
  expect(bundledFrom([await write(name, text)])).toBeUndefined();
  expect(bundledFrom([await write(`node_modules/others/${name}`, text)])).toHaveLength(1);
});
