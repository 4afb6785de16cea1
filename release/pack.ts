import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { shortTable } from '../src/words/tables.ts';
import { bundle, bundleMigrations } from './bundle.ts';
import { compile } from './compile.ts';
import { COMPILED, entriesOf, type Manifest, SOURCE, toPublished } from './manifest.ts';

const REPOSITORY = join(import.meta.dirname, '..');

/** Folders of what is published, by the name of the package, in the order in which they need each other. */
export const PACKAGES: Readonly<Record<string, string>> = {
  'mermaid-without-browser': join(REPOSITORY, 'packages/mermaid-without-browser'),
  afterword: REPOSITORY,
  'create-afterword': join(REPOSITORY, 'packages/create-afterword'),
};

/** What npm publishes without being told. */
const ALWAYS = ['README.md', 'LICENSE'];

/**
 * Writes what is published of a package into a folder, and packs it.
 *
 * @returns the path of the archive.
 */
export async function pack(name: string, to: string): Promise<string> {
  const from = PACKAGES[name];
  if (from === undefined) throw new Error(`There is no package ${name}.`);
  const folder = join(to, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const manifest: Manifest = JSON.parse(await readFile(join(from, 'package.json'), 'utf8'));
  const published = `${JSON.stringify(toPublished(manifest), null, 2)}\n`;
  await writeFile(join(folder, 'package.json'), published);
  for (const file of [...manifest.files, ...ALWAYS]) {
    const target = join(folder, file === SOURCE ? COMPILED : file);
    if (file === SOURCE && !manifest.exports) await bundle(join(from, SOURCE), target);
    else if (file === SOURCE)
      await compile({
        source: join(from, file),
        target,
        entries: entriesOf(manifest),
      });
    else await cp(join(file === 'LICENSE' ? REPOSITORY : from, file), target, { recursive: true });
  }
  if (name === 'afterword') {
    await bundleMigrations(join(folder, COMPILED));
    await shorten(join(folder, COMPILED, 'words/tables'), shortTable);
    await shorten(join(folder, 'docs/schemas'), (schema: object) => schema);
  }
  // npm is a script on Windows, which only a shell starts.
  await promisify(execFile)('npm', ['pack', '--pack-destination', to, '--silent'], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
  return join(to, `${name}-${manifest.version}.tgz`);
}

/** Writes files of JSON without what programs don't read: spaces, and what a function leaves out. */
async function shorten<T>(folder: string, toShort: (value: T) => object): Promise<void> {
  for (const file of await readdir(folder)) {
    const path = join(folder, file);
    await writeFile(path, JSON.stringify(toShort(JSON.parse(await readFile(path, 'utf8')))));
  }
}
