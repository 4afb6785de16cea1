import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** The oldest Node that a program of ours begins on; what it writes may need a newer one. */
const TARGET = 'node20.12';

/** Makes one file of each program of a folder, with all that it imports: it has no dependencies. */
export async function bundle(source: string, target: string): Promise<void> {
  const programs = (await readdir(source)).filter((file) => file.endsWith('.ts'));
  await bundleFiles(
    programs.map((file) => join(source, file)),
    { outdir: target },
  );
}

/**
 * Makes one file of what writes content anew, with all that it imports: an installed version loads it from the archive
 * of a newer one, where nothing is installed.
 *
 * @param compiled - the folder of what is compiled, in which it is put.
 * @param entry - the module; default: that of the folder.
 */
export async function bundleMigrations(
  compiled: string,
  entry = join(compiled, 'source/migrations/migrate.js'),
): Promise<void> {
  await bundleFiles([entry], {
    outfile: join(compiled, 'migrations.js'),
    minify: true,
    nodePaths: [join(import.meta.dirname, '../node_modules')],
  });
}

async function bundleFiles(entryPoints: string[], options: BuildOptions): Promise<void> {
  await build({
    entryPoints,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: TARGET,
    minifySyntax: true,
    // Of packages that were written for `require`.
    banner: {
      js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
    ...options,
  });
}
