import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The oldest Node that a program of ours begins on; what it writes may need a newer one. */
const TARGET = 'node20.12';

/** Makes one file of each program of a folder, with all that it imports: it has no dependencies. */
export async function bundle(source: string, target: string): Promise<void> {
  const programs = (await readdir(source)).filter((file) => file.endsWith('.ts'));
  await build({
    entryPoints: programs.map((file) => join(source, file)),
    outdir: target,
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
  });
}
