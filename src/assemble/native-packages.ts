import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** What pages use and no bundle can hold, because it loads machine code from beside itself. */
const NATIVE = new Set(['satteri']);

/**
 * Has the pages load packages with machine code from where we find them. Strict installers give a site only what its
 * own manifest names, so that nothing else is found from its folder.
 */
export function findNativePackages(): Plugin {
  return {
    name: 'afterword-native-packages',
    apply: 'build',
    enforce: 'pre',
    resolveId(source) {
      if (!NATIVE.has(source)) return undefined;
      return { id: pathToFileURL(createRequire(import.meta.url).resolve(source)).href, external: true };
    },
  };
}
