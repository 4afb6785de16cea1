import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { DiagramRequest } from './diagram.ts';

/** Packages that have a say in how a drawing looks, and that we depend on. */
const PACKAGES = [
  '@fontsource/inter',
  'css-select',
  'css-what',
  'dompurify',
  'entities',
  'fontkit',
  'khroma',
  'linkedom',
  'mermaid',
  'stylis',
] as const;

/**
 * Makes the keys under which diagrams are cached: the request, the moment that stands for the present, and the
 * version of everything that draws, our own code included. So nothing has to be bumped by hand.
 */
export function createCacheKeys(now: number): (request: DiagramRequest) => string {
  const base = createHash('sha256').update(JSON.stringify([now, process.versions.icu, ...versions()]));
  for (const [name, content] of ['./', '../../domain/'].flatMap(ownFiles))
    base.update(`\n${name}\n`).update(content);
  const version = base.digest('hex');
  return ({ source, title, description, copy, rows }) =>
    createHash('sha256')
      .update(JSON.stringify([version, source, title, description, copy, rows]))
      .digest('hex');
}

/** The versions of all packages above, and of those that Mermaid lays out with. */
function versions(): string[] {
  return PACKAGES.flatMap((name) => {
    const { version, file, dependencies } = manifestOf(name, import.meta.url);
    if (name !== 'mermaid') return `${name}@${version}`;
    const theirs = Object.keys(dependencies).map((other) => `${other}@${manifestOf(other, file).version}`);
    return [`${name}@${version}`, ...theirs];
  });
}

interface Manifest {
  file: string;
  version: string;
  dependencies: Record<string, string>;
}

/** What a package says of itself, as found from a module that uses it. */
function manifestOf(name: string, user: string): Manifest {
  const file = findPackageJSON(name, user);
  if (file === undefined) throw new Error(`${name} is not installed`);
  const { version, dependencies = {} } = JSON.parse(readFileSync(file, 'utf8'));
  return { file, version, dependencies };
}

function ownFiles(path: string): [name: string, content: Buffer][] {
  const folder = new URL(path, import.meta.url);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry): [string, Buffer] => {
      const file = `${entry.parentPath}/${entry.name}`;
      return [file.slice(fileURLToPath(folder).length), readFileSync(file)];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
