import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A script of `src/islands/` as it is sent to readers: with all that it imports, minified. */
export async function bundleIsland(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`../../src/islands/${name}.ts`, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
