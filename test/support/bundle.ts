import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const OPTIONS = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2023',
  write: false,
} as const;

/** A script of `src/islands/` as it is sent to readers: with all that it imports, minified. */
export async function bundleIsland(name: string): Promise<string> {
  const { outputFiles } = await build({ ...OPTIONS, entryPoints: [entryOf(name)] });
  return outputFiles[0]?.text ?? '';
}

/** How many bytes of it readers load at once; what is imported by a call is loaded when it is needed. */
export async function weighIsland(name: string): Promise<number> {
  const { metafile } = await build({
    ...OPTIONS,
    entryPoints: [entryOf(name)],
    splitting: true,
    metafile: true,
    outdir: 'out',
  });
  const weigh = (file: string): number => {
    const { bytes = 0, imports = [] } = metafile.outputs[file] ?? {};
    const needed = imports.filter(({ kind }) => kind === 'import-statement');
    return needed.reduce((sum, { path }) => sum + weigh(path), bytes);
  };
  return weigh(`out/${name}.js`);
}

function entryOf(name: string): string {
  return fileURLToPath(new URL(`../../src/islands/${name}.ts`, import.meta.url));
}
