import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The path of a file of an installed package: the site's own first, then one that came with us. */
export function resolvePackageFile(name: string, path: string, root: string): string | undefined {
  for (const from of [join(root, 'package.json'), import.meta.url]) {
    try {
      return createRequire(from).resolve(`${name}/${path}`);
    } catch {
      // Not installed there.
    }
  }
  return undefined;
}
