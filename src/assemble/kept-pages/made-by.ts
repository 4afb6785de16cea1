import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { manifestOf } from '../../render/sources.ts';
import { nameIn, versionsOf } from '../content-version.ts';
import { asksForMore } from './own-modules.ts';

/** The code that makes the pages of a build, as it was bundled. */
export interface BundledCode {
  plugin: Plugin;
  /** A text that is another whenever that code is, once it is there; nothing where no text can tell. */
  version(): string | undefined;
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
  let isOpen = false;
  return {
    plugin: {
      name: 'afterword-bundled-code',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          if (this.environment.name !== 'client' && asksForMore(this)) isOpen = true;
          for (const [name, part] of Object.entries(bundle)) {
            const content = part.type === 'chunk' ? part.code : part.source;
            files.set(`${this.environment.name} ${name}`, createHash('sha256').update(content).digest('hex'));
            for (const path of part.type === 'chunk' ? [...part.imports, ...part.dynamicImports] : [])
              if (PACKAGE.test(path) && !Object.hasOwn(bundle, path)) used.add(nameIn(path));
          }
        },
      },
    },
    version() {
      const versions = isOpen ? undefined : versionsIn([...used].sort(), root);
      return versions && JSON.stringify([[...files].sort(), versions]);
    },
  };
}

/** Neither a file nor a part of Node. */
const PACKAGE = /^(?:@[^:]+\/)?[^@:/.][^:]*$/;

/** The versions of packages, and of those that they use; nothing where one can't be found. */
function versionsIn(names: readonly string[], root: string): string[] | undefined {
  const users = [pathToFileURL(`${root}/`).href, import.meta.url];
  for (const name of ['astro', '@astrojs/mdx']) users.push(manifestOf(name, import.meta.url).file);
  const found = names.map((name) => [name, users.find((user) => isFoundFrom(name, user))] as const);
  const known = found.flatMap(([name, user]) => (user ? [[name, user] as const] : []));
  return known.length === names.length ? versionsOf(known) : undefined;
}

function isFoundFrom(name: string, user: string): boolean {
  try {
    manifestOf(name, user);
    return true;
  } catch {
    return false;
  }
}
