import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Has Node keep what it makes of our code and of packages: half the time of a check, and a tenth of that of a build, is
 * that of loading them. It is kept among the packages, where nobody but who installs them puts anything: in a folder of
 * the content, it would be code that a pull request brings.
 *
 * @param root - the folder of the site.
 */
export function keepCompiledCode(root: string): void {
  const packages = join(root, 'node_modules');
  if (!existsSync(packages)) return;
  const folder = join(packages, '.cache/afterword');
  module.enableCompileCache(folder);
  // Threads learn of it from the environment.
  process.env['NODE_COMPILE_CACHE'] ??= folder;
}
