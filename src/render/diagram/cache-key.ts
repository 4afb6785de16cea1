import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DiagramRequest } from './diagram.ts';

/** Packages that have a say in how a drawing looks. */
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
  const base = createHash('sha256').update(JSON.stringify([now, ...PACKAGES.map(versionOf)]));
  for (const [name, content] of ownFiles()) base.update(`\n${name}\n`).update(content);
  const version = base.digest('hex');
  return ({ source, title, description, copy }) =>
    createHash('sha256')
      .update(JSON.stringify([version, source, title, description, copy]))
      .digest('hex');
}

function versionOf(name: string): string {
  const manifest = readFileSync(new URL(manifestOf(name)), 'utf8');
  return `${name}@${JSON.parse(manifest).version}`;
}

/** Not all packages export their manifest, but all have a file that they resolve to. */
function manifestOf(name: string): string {
  const [before = ''] = import.meta.resolve(name).split(`/node_modules/${name}/`);
  return `${before}/node_modules/${name}/package.json`;
}

function ownFiles(): [name: string, content: Buffer][] {
  const folder = new URL('./', import.meta.url);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry): [string, Buffer] => {
      const path = `${entry.parentPath}/${entry.name}`;
      return [path.slice(fileURLToPath(folder).length), readFileSync(path)];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
