import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { codeOf, isNote, isTable } from './code.ts';
import { typesFrom } from './types-from.ts';

const CONFIG = join(import.meta.dirname, 'tsconfig.json');

/** A folder of sources, and what becomes of it. */
export interface Compilation {
  source: string;
  target: string;
  /** The modules and components of `source` that others import: what they are made of has types. */
  entries: readonly string[];
}

/**
 * Makes of a folder of sources what an installed package needs: JavaScript and the types of its entries, because Node
 * strips no types below `node_modules`. Components of Astro stay sources, and files such as styles are copied.
 */
export async function compile({ source, target, entries }: Compilation): Promise<void> {
  const found = await readdir(source, { withFileTypes: true, recursive: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const modules = files.filter((file) => file.endsWith('.ts'));
  const declarations = declare(modules, { rootDir: source, outDir: target });
  for (const file of modules) {
    const code = withCompiledFiles(codeOf(file, await readFile(file, 'utf8')));
    const compiled = join(target, relative(source, file)).replace(/\.ts$/, '.js');
    refuseSources(compiled, code);
    ts.sys.writeFile(compiled, code);
  }
  for (const file of files.filter((file) => !/\.(?:ts|md)$/.test(file))) {
    const copy = join(target, relative(source, file));
    await mkdir(dirname(copy), { recursive: true });
    if (file.endsWith('.astro')) await writeFile(copy, withCompiledImports(await readFile(file, 'utf8')));
    else await cp(file, copy);
  }
  const types = await typesFrom(
    entries.map((entry) => join(target, entry)),
    declarations,
  );
  for (const [file, text] of declarations) {
    if (types.has(file)) ts.sys.writeFile(file, text);
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
}

/** The types of modules, by the path of their declarations. */
function declare(modules: readonly string[], places: Places): ReadonlyMap<string, string> {
  const { config } = ts.readConfigFile(CONFIG, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, import.meta.dirname);
  const files = [...modules, join(import.meta.dirname, 'astro-modules.d.ts')];
  const program = ts.createProgram(files, { ...options, ...places });
  const declarations = new Map<string, string>();
  const keep: ts.WriteFileCallback = (file, text) => {
    declarations.set(file, withCompiledFiles(text));
  };
  const { diagnostics } = program.emit(undefined, keep, undefined, true, {
    afterDeclarations: [withoutNotes],
  });
  const faults = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, ts.createCompilerHost(options)));
  return declarations;
}

function withoutNotes(context: ts.TransformationContext): ts.Transformer<ts.SourceFile | ts.Bundle> {
  const visit = (node: ts.Node): ts.Node | undefined =>
    isNote(node) ? undefined : ts.visitEachChild(node, visit, context);
  return (file) => (ts.isSourceFile(file) && isTable(file) ? ts.visitEachChild(file, visit, context) : file);
}

/**
 * What a module finds beside it: the compiler rewrites imports only. Both endings are of one length.
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
