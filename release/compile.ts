import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const CONFIG = join(import.meta.dirname, 'tsconfig.json');

/** A folder of sources, and what becomes of it. */
export interface Compilation {
  source: string;
  target: string;
  /** Where the sources can be read on the web, for source maps: they are no part of a package. */
  address: string;
}

/**
 * Makes of a folder of sources what an installed package needs: JavaScript with types and source maps, because Node
 * strips no types below `node_modules`. Components of Astro stay sources, and files such as styles are copied.
 */
export async function compile({ source, target, address }: Compilation): Promise<void> {
  const entries = await readdir(source, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const modules = files.filter((file) => file.endsWith('.ts'));
  emit(modules, { rootDir: source, outDir: target, sourceRoot: address });
  for (const file of files.filter((file) => !/\.(?:ts|md)$/.test(file))) {
    const copy = join(target, relative(source, file));
    await mkdir(dirname(copy), { recursive: true });
    if (file.endsWith('.astro')) await writeFile(copy, withCompiledImports(await readFile(file, 'utf8')));
    else await cp(file, copy);
  }
}

interface Places {
  rootDir: string;
  outDir: string;
  sourceRoot: string;
}

function emit(modules: readonly string[], places: Places): void {
  const { config } = ts.readConfigFile(CONFIG, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, import.meta.dirname);
  const shims = join(import.meta.dirname, 'astro-modules.d.ts');
  const program = ts.createProgram([...modules, shims], { ...options, ...places });
  const { diagnostics } = program.emit(undefined, (file, text) => {
    const isRoute = file.startsWith(join(places.outDir, 'pages/'));
    if (!isRoute) ts.sys.writeFile(file, withCompiledFiles(text));
    // Astro takes every file among the pages for one.
    else if (file.endsWith('.js')) ts.sys.writeFile(file, text.replace(/^\/\/# sourceMappingURL=.*$/m, ''));
  });
  const faults = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, ts.createCompilerHost(options)));
}

/**
 * What a module finds beside it: the compiler rewrites imports only. The places in a source map stay true, because
 * both endings are of one length.
 *
 * @example withCompiledFiles("new URL('./worker.ts', import.meta.url)") // "new URL('./worker.js', import.meta.url)"
 */
export function withCompiledFiles(code: string): string {
  return code.replaceAll(/(new URL\(['"]\.[^'"]*)\.ts(['"], import\.meta\.url\))/g, '$1.js$2');
}

/**
 * The imports of a component of Astro, as they are once modules are compiled.
 *
 * @example withCompiledImports("import { a } from './a.ts';") // "import { a } from './a.js';"
 */
export function withCompiledImports(component: string): string {
  return component.replaceAll(/((?:from |import |import\()'\.[^']*)\.ts'/g, "$1.js'");
}
