import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hashSources, manifestOf, type ReadSource, sourcesOf } from '../../src/render/sources.ts';
import { REPOSITORY } from '../support/files.ts';
import { importsOf, locatedBy } from '../support/imports.ts';

const SRC = join(REPOSITORY, 'src');

/** The modules whose code is part of a key. */
const ENTRIES = [
  'render/card/draw.ts',
  '../packages/mermaid-without-browser/src/index.ts',
  'render/picture/maker.ts',
  'assemble/appearances.ts',
  'check/content.ts',
];

/** All that a module needs when it runs, as TypeScript reads it. */
async function neededBy(entry: string): Promise<string[]> {
  const found = new Set([entry]);
  for (const file of found) {
    const imports = await importsOf(SRC, file);
    const needed = imports.filter(({ isType }) => !isType).map(({ target }) => fileOf(target));
    for (const target of [...needed, ...(await locatedBy(SRC, file))]) {
      const isFile = target === '../package.json' || /^(?:\.\.\/)?[a-z]+\/.*\.\w+$/.test(target);
      if (isFile && !target.startsWith('node:')) found.add(target);
    }
  }
  return [...found].sort();
}

/** What is imported by the name of our own package is a file of it. */
function fileOf(target: string): string {
  return target.startsWith('mermaid-without-browser')
    ? relative(SRC, createRequire(import.meta.url).resolve(target))
    : target;
}

const urlOf = (file: string) => pathToFileURL(join(SRC, file));

describe.each(ENTRIES)('%s', (entry) => {
  test('leads to what TypeScript finds', async () => {
    const names = sourcesOf(urlOf(entry)).map(([name]) => join(entry, '..', name));
    expect(names.sort()).toEqual(await neededBy(entry));
    expect(names.length).toBeGreaterThan(5);
  });

  test('has another digest when anything changes that it leads to', () => {
    const texts = new Map(
      sourcesOf(urlOf(entry)).map(([name, text]) => [new URL(name, urlOf(entry)).href, text]),
    );
    const digests = [...texts.keys()].map((changed) =>
      hashSources(urlOf(entry), ({ href }) => `${texts.get(href)}${href === changed ? '// A change.' : ''}`),
    );
    expect(new Set([hashSources(urlOf(entry)), ...digests]).size).toBe(texts.size + 1);
  });
});

/** Sources in memory, below a folder. */
function sourcesIn(folder: string, files: Record<string, string>): [entry: URL, read: ReadSource] {
  const texts = new Map(Object.entries(files).map(([name, text]) => [new URL(name, folder).href, text]));
  const read: ReadSource = ({ href }) => {
    const text = texts.get(href);
    if (text === undefined) throw new Error(`${href} was read`);
    return text;
  };
  return [new URL('draw/entry.ts', folder), read];
}

const FILES = {
  'draw/entry.ts': `import {
  one,
} from './one.ts';
import '../two.css';
import type { Three } from './three.ts';
export { four } from './four.ts';
export * from './five.ts';
import { six } from 'six';
const seven = await import('./deep er/c#7.ts');
const thread = new Worker(new URL('./eight.ts', import.meta.url));
const folder = new URL('./', import.meta.url);
`,
  'draw/one.ts': `import { entry } from './entry.ts';`,
  'two.css': 'p {}',
  'draw/four.ts': 'export const four = 4;',
  'draw/five.ts': `export * from './four.ts';`,
  'draw/deep%20er/c%237.ts': '',
  'draw/eight.ts': '',
};

test('imports of every kind are followed, but those of types, packages and folders', () => {
  const names = sourcesOf(...sourcesIn('file:///site/', FILES)).map(([name]) => name);
  expect(names).toEqual([
    '../two.css',
    'deep%20er/c%237.ts',
    'eight.ts',
    'entry.ts',
    'five.ts',
    'four.ts',
    'one.ts',
  ]);
});

test('the imports of a compiled module are followed as well', () => {
  const compiled = `import { one } from "./one.js";
import "./two.css";
export { four } from "./four.js";
const seven = await import("./seven.js");
const thread = new Worker(new URL("./eight.js", import.meta.url));
`;
  const needed = ['one.js', 'two.css', 'four.js', 'seven.js', 'eight.js'];
  const files = Object.fromEntries(needed.map((name) => [`draw/${name}`, '']));
  const found = sourcesOf(...sourcesIn('file:///site/', { 'draw/entry.ts': compiled, ...files }));
  expect(found.map(([name]) => name)).toEqual(['entry.ts', ...needed].sort());
});

test('where the sources lie is no part of their digest; their names are', () => {
  const digest = hashSources(...sourcesIn('file:///site/', FILES));
  expect(hashSources(...sourcesIn('file:///other/place/', FILES))).toBe(digest);
  const { 'two.css': style, ...others } = FILES;
  const entry = others['draw/entry.ts'].replace('two.css', '2.css');
  const renamed = sourcesIn('file:///site/', { ...others, '2.css': style, 'draw/entry.ts': entry });
  expect(hashSources(...renamed)).not.toBe(digest);
});

test('each source is read once in the life of a process, which runs what it read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sources #'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const entry = pathToFileURL(join(folder, 'entry.ts'));
  await writeFile(entry, '// Before.');
  const digest = hashSources(entry);
  await writeFile(entry, '// After.');
  expect(hashSources(entry)).toBe(digest);
});

test('a package that is not installed is named', () => {
  expect(() => manifestOf('no-such-package', import.meta.url)).toThrow('no-such-package');
});
