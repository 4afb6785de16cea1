import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { createRequire, findPackageJSON } from 'node:module';
import { dirname, relative } from 'node:path/posix';
import { pathToFileURL } from 'node:url';
import { encodePath } from '../domain/address.ts';

/** What a package says of itself. */
export interface Manifest {
  file: string;
  version: string;
  dependencies: Readonly<Record<string, string>>;
  optionalDependencies: Readonly<Record<string, string>>;
}

/** What opens a source. */
export type ReadSource = (file: URL) => string;

/**
 * What a source needs when it runs: other modules, those of our own package too, and files such as the module of a
 * thread. Types are gone by then. A compiler has other quotation marks than we have.
 */
const NEEDED = [
  /^(?:import|export) (?!type )[^;']*? from ['"]((?:\.|mermaid-without-browser)[^'"]*)['"]/gm,
  /^import ['"](\.[^'"]+)['"]/gm,
  /\bimport\(['"](\.[^'"]+)['"]\)/g,
  /\bnew URL\(['"](\.[^'"]*[^'"/])['"], import\.meta\.url\)/g,
];

/** A process runs what it once read. */
const texts = new Map<string, string>();

/**
 * A digest of our own code, for the keys of what it makes: the module that makes it, and all that this one leads to.
 * So nothing has to be bumped or listed by hand. Where the code lies doesn't count.
 */
export function hashSources(entry: URL, read: ReadSource = readOnce): string {
  return digestOf(sourcesOf(entry, read));
}

/** The digest of sources, as `sourcesOf` finds them. */
export function digestOf(sources: readonly [name: string, text: string][]): string {
  const hash = createHash('sha256');
  for (const [name, text] of sources) hash.update(`\n${name} ${text.length}\n`).update(text);
  return hash.digest('hex');
}

/** A module of ours and all that it needs, by the path from it, in an order that no system decides. */
export function sourcesOf(entry: URL, read: ReadSource = readOnce): [name: string, text: string][] {
  const found = new Map([[entry.href, read(entry)]]);
  // What is added to a map while it is gone through is gone through as well.
  for (const [href, text] of found) {
    for (const file of neededBy(text, href)) if (!found.has(file.href)) found.set(file.href, read(file));
  }
  const folder = dirname(entry.pathname);
  return [...found]
    .map(([href, text]): [string, string] => [relative(folder, new URL(href).pathname), text])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

function neededBy(text: string, href: string): URL[] {
  return NEEDED.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, path = '']) =>
      path.startsWith('.')
        ? new URL(encodePath(path), href)
        : pathToFileURL(createRequire(href).resolve(path)),
    ),
  );
}

function readOnce(file: URL): string {
  const text = texts.get(file.href) ?? readFileSync(file, 'utf8');
  texts.set(file.href, text);
  return text;
}

/** The manifest of an installed package, as found from a module that uses it; loading the package takes longer. */
export function manifestOf(name: string, user: string): Manifest {
  const found = findPackageJSON(name, user);
  if (found === undefined) throw new Error(`${name} is not installed`);
  // Strict installers link to packages, and what one needs lies beside where it really is.
  const file = realpathSync(found);
  const { version, dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(file, 'utf8'));
  return { file, version, dependencies, optionalDependencies };
}
