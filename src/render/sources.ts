import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { encodePath } from '../domain/address.ts';

/** What a package says of itself. */
export interface Manifest {
  file: string;
  version: string;
  dependencies: Readonly<Record<string, string>>;
  optionalDependencies: Readonly<Record<string, string>>;
}

/**
 * A digest of our own code, for the keys of what it makes: nothing has to be bumped by hand.
 *
 * @param places - files, and folders with all that is below them, which end with a slash.
 */
export function hashSources(...places: readonly URL[]): string {
  const hash = createHash('sha256');
  for (const place of places) {
    const names = place.pathname.endsWith('/') ? sourcesIn(place) : [''];
    for (const name of names) {
      const text = readFileSync(name === '' ? place : new URL(encodePath(name), place));
      hash.update(`\n${name} ${text.length}\n`).update(text);
    }
  }
  return hash.digest('hex');
}

/** The manifest of an installed package, as found from a module that uses it; loading the package takes longer. */
export function manifestOf(name: string, user: string): Manifest {
  const file = findPackageJSON(name, user);
  if (file === undefined) throw new Error(`${name} is not installed`);
  const { version, dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(file, 'utf8'));
  return { file, version, dependencies, optionalDependencies };
}

/** By path from the folder, in an order that no system decides. */
function sourcesIn(folder: URL): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.[jt]s$/.test(path))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
