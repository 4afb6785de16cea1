import { createHash } from 'node:crypto';
import { digestOf, type Manifest, manifestOf, sourcesOf } from '../render/sources.ts';

/** Our own code that reads and judges: this, and what it leads to. */
const READS = new URL('../check/content.ts', import.meta.url);

/** A package that a source needs when it runs. */
const PACKAGES = [
  /^(?:import|export) (?!type )[^;']*? from '((?!node:)[^.'][^']*)'/gm,
  /\bimport\('((?!node:)[^.'][^']*)'\)/g,
];

/** The package of ours that stands by itself: what it uses is found by its manifest, and lies where that says. */
const APART = /(?:^|\/)mermaid-without-browser\//;

/** The version of everything that has a say in what a document means and what rules say of it. */
export function contentVersionOf(): string {
  return codeVersionOf(READS);
}

/**
 * The version of everything that has a say in what a module of ours makes: our own code that it leads to, the packages
 * that this uses with all that they use, and Node. Nothing has to be bumped or listed by hand.
 */
export function codeVersionOf(module: URL): string {
  const sources = sourcesOf(module);
  const astro = manifestOf('astro', import.meta.url).file;
  const packages = packagesIn(sources.filter(([name]) => !APART.test(name))).map(
    (name) => [name, name === 'zod' ? astro : import.meta.url] as const,
  );
  const made = [process.versions, versionsOf(packages), digestOf(sources)];
  return createHash('sha256').update(JSON.stringify(made)).digest('hex');
}

/** The names of the packages that sources use. */
export function packagesIn(sources: readonly [name: string, text: string][]): string[] {
  const paths = sources.flatMap(([, text]) =>
    PACKAGES.flatMap((pattern) => [...text.matchAll(pattern)].map(([, path = '']) => path)),
  );
  // Of all that Astro is made of, nothing else is used.
  const names = paths.flatMap((path) => (path === 'astro/zod' ? ['astro', 'zod'] : nameIn(path)));
  return [...new Set(names)].sort();
}

/** The package that something is imported from. */
export function nameIn(path: string): string {
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Each package with its version, and those that they lead to; each as found from a module that uses it. */
export function versionsOf(packages: readonly (readonly [name: string, user: string])[]): string[] {
  const found = new Map<string, Manifest>();
  const find = (name: string, user: string) => {
    const manifest = manifestOf(name, user);
    const key = `${name}@${manifest.version}`;
    if (found.has(key)) return;
    found.set(key, manifest);
    for (const other of name === 'astro' ? [] : Object.keys(manifest.dependencies)) {
      if (!other.startsWith('@types/')) find(other, manifest.file);
    }
  };
  for (const [name, user] of packages) find(name, user);
  return [...found.keys()].sort();
}
