import { createRequire } from 'node:module';
import { join } from 'node:path';

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
