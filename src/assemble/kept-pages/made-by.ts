import { createHash, randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { manifestOf } from '../../render/sources.ts';
import { nameIn, versionsOf } from '../content-version.ts';

/** The code that makes the pages of a build, as it was bundled. */
export interface BundledCode {
  plugin: Plugin;
  /** A text that is another whenever that code is, once it is there. */
  version(): string;
}

/**
 * Watches what is bundled for the pages and for browsers: our code and packages, the site's own components and all that
 * they lead to, and which packages are used beside. Nothing has to be listed by hand.
 *
 * @param root - the folder of the site, of which components may use packages.
 */
export function watchBundles(root: string): BundledCode {
  const files = new Map<string, string>();
  const used = new Set<string>();
  return {
    plugin: {
      name: 'afterword-bundled-code',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          for (const [name, part] of Object.entries(bundle)) {
            const content = part.type === 'chunk' ? part.code : part.source;
            files.set(`${this.environment.name} ${name}`, createHash('sha256').update(content).digest('hex'));
            for (const path of part.type === 'chunk' ? [...part.imports, ...part.dynamicImports] : [])
              if (PACKAGE.test(path) && !Object.hasOwn(bundle, path)) used.add(nameIn(path));
          }
        },
      },
    },
    version: () => JSON.stringify([[...files].sort(), versionsIn([...used].sort(), root)]),
  };
}

/** Neither a file nor a part of Node. */
const PACKAGE = /^(?:@[^:]+\/)?[^@:/.][^:]*$/;

/** The versions of packages, and of those that they use. */
function versionsIn(names: readonly string[], root: string): string[] {
  const users = [pathToFileURL(`${root}/`).href, import.meta.url];
  for (const name of ['astro', '@astrojs/mdx']) users.push(manifestOf(name, import.meta.url).file);
  const found = names.map((name) => [name, users.find((user) => isFoundFrom(name, user))] as const);
  // Of a package that can't be found nobody knows whether it is the same.
  const unknown = found.flatMap(([name, user]) => (user ? [] : [`${name} ${randomUUID()}`]));
  return [...versionsOf(found.flatMap(([name, user]) => (user ? [[name, user] as const] : []))), ...unknown];
}

function isFoundFrom(name: string, user: string): boolean {
  try {
    manifestOf(name, user);
    return true;
  } catch {
    return false;
  }
}
