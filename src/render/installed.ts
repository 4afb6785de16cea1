import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What our own manifest says that others need to know. */
export interface OwnManifest {
  version: string;
  peerDependencies: { astro: string };
}

/** The manifest of the Afterword that runs, cloned or installed. */
export function ownManifest(): OwnManifest {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
}

/** What to do where a site has no Astro. */
export const NO_ASTRO = 'Astro is not installed here. Add it to your site: npm install astro';

/** The path of what a name stands for, such as `astro/package.json`: as the site has it, else as it came with us. */
export function resolveInstalled(specifier: string, root: string): string | undefined {
  for (const from of [join(root, 'package.json'), import.meta.url]) {
    try {
      return createRequire(from).resolve(specifier);
    } catch {
      // Not installed there.
    }
  }
  return undefined;
}

/** The version of a package, as `resolveInstalled` finds it; `none` without. */
export function installedVersionOf(name: string, root: string): string {
  const file = resolveInstalled(`${name}/package.json`, root);
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : 'none';
}
