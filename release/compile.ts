import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { byLines } from './by-lines.ts';
import { typesFrom } from './types-from.ts';

const CONFIG = join(import.meta.dirname, 'tsconfig.json');

/** A folder of sources, and what becomes of it. */
export interface Compilation {
  source: string;
  target: string;
  /** Where the sources can be read on the web, for source maps: they are no part of a package. */
  address: string;
  /** The modules and components of `source` that others import: what they are made of has types. */
  entries: readonly string[];
}

/**
 * Makes of a folder of sources what an installed package needs: JavaScript with types and source maps, because Node
 * strips no types below `node_modules`. Components of Astro stay sources, and files such as styles are copied.
 */
export async function compile({ source, target, address, entries }: Compilation): Promise<void> {
  const found = await readdir(source, { withFileTypes: true, recursive: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const modules = files.filter((file) => file.endsWith('.ts'));
  const emitted = emit(modules, { rootDir: source, outDir: target, sourceRoot: address });
  for (const file of files.filter((file) => !/\.(?:ts|md)$/.test(file))) {
    const copy = join(target, relative(source, file));
    await mkdir(dirname(copy), { recursive: true });
    if (file.endsWith('.astro')) await writeFile(copy, withCompiledImports(await readFile(file, 'utf8')));
    else await cp(file, copy);
  }
  const types = await typesFrom(
    entries.map((entry) => join(target, entry)),
    emitted,
  );
  for (const [file, text] of emitted) {
    // Astro takes every file among the pages for one.
    const isRoute = file.startsWith(join(target, 'pages/'));
    if (file.endsWith('.map')) {
      if (!isRoute) ts.sys.writeFile(file, byLines(text));
    } else if (file.endsWith('.js')) {
      refuseSources(file, text);
      ts.sys.writeFile(file, isRoute ? text.replace(/^\/\/# sourceMappingURL=.*$/m, '') : text);
    } else if (types.has(file)) ts.sys.writeFile(file, text);
  }
}

/** A source that a module finds beside it by other means than an import, and that no package has. */
const SOURCE_BESIDE = /['"`]\.{1,2}\/[^'"`\s]*(?<!\.d)\.ts['"`]/;

function refuseSources(file: string, code: string): void {
  const [found] = SOURCE_BESIDE.exec(code) ?? [];
  if (found)
    throw new Error(
      `${file} finds ${found}, which is no file of the package: write new URL(${found}, import.meta.url)`,
    );
}

interface Places {
  rootDir: string;
  outDir: string;
  sourceRoot: string;
}

/** What the compiler makes of modules, by path: comments stay in types alone, and in sources, to which maps lead. */
function emit(modules: readonly string[], places: Places): ReadonlyMap<string, string> {
  const { config } = ts.readConfigFile(CONFIG, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, import.meta.dirname);
  const files = [...modules, join(import.meta.dirname, 'astro-modules.d.ts')];
  const typed = ts.createProgram(files, { ...options, ...places, emitDeclarationOnly: true });
  const code = ts.createProgram(
    files,
    { ...options, ...places, declaration: false, removeComments: true },
    undefined,
    typed,
  );
  const emitted = new Map<string, string>();
  const keep: ts.WriteFileCallback = (file, text) => {
    emitted.set(file, withCompiledFiles(text));
  };
  const faults = [
    ...ts.getPreEmitDiagnostics(typed),
    ...typed.emit(undefined, keep).diagnostics,
    ...code.emit(undefined, keep).diagnostics,
  ];
  if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, ts.createCompilerHost(options)));
  return emitted;
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
