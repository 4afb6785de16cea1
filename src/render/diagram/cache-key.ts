import { createHash } from 'node:crypto';
import { hashSources, manifestOf } from '../sources.ts';
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

/** Our own code that has a say in it: this, and what it leads to. */
const DRAWING = new URL('./pool.ts', import.meta.url);

/**
 * Makes the keys under which diagrams are cached: the request, the moment that stands for the present, and the
 * version of everything that draws, our own code included. So nothing has to be bumped by hand.
 */
export function createCacheKeys(now: number): (request: DiagramRequest) => string {
  const version = [now, ...versions(), hashSources(DRAWING)];
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
