import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

/** One import of a source file. */
export interface Import {
  /** A path below `src/` for a relative import, else the name of the package. */
  target: string;
  /** Gone when types are stripped. */
  isType: boolean;
  /** Loaded once it is asked for, by `import()`. */
  isLater: boolean;
}

/** Everything that a file below `folder` imports: statically, dynamically and in the scripts of a page. */
export async function importsOf(folder: string, file: string): Promise<Import[]> {
  return namedIn(folder, file, importOf);
}

/** Files that a file names from where it lies, by `new URL('./file', import.meta.url)`: threads and what modules load. */
export async function locatedBy(folder: string, file: string): Promise<string[]> {
  const located = await namedIn(folder, file, locationOf);
  return located.map(({ target }) => target).filter((target) => !target.endsWith('/'));
}

async function namedIn(
  folder: string,
  file: string,
  read: (node: ts.Node) => Import | undefined,
): Promise<Import[]> {
  const text = await readFile(join(folder, file), 'utf8');
  const source = ts.createSourceFile(`${file}.ts`, codeOf(file, text), ts.ScriptTarget.Latest);
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    const found = read(node);
    if (found) {
      const { target } = found;
      imports.push({ ...found, target: target.startsWith('.') ? join(dirname(file), target) : target });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

/** The TypeScript of a file; of an Astro file its frontmatter and the scripts that are bundled. */
export function codeOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
  return [text.split(/^---$/m)[1], ...scripts].join('\n');
}

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) return found(node.moduleSpecifier, isTypeOnly(node.importClause));
  if (ts.isExportDeclaration(node)) return found(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return found(node.argument.literal, true);
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined;
  return found(node.arguments[0], false, true);
}

function locationOf(node: ts.Node): Import | undefined {
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'URL')
    return undefined;
  const [path, base] = node.arguments ?? [];
  const isHere = base && ts.isPropertyAccessExpression(base) && ts.isMetaProperty(base.expression);
  return isHere ? found(path, false) : undefined;
}

function found(specifier: ts.Node | undefined, isType: boolean, isLater = false): Import | undefined {
  return specifier && ts.isStringLiteral(specifier) ? { target: specifier.text, isType, isLater } : undefined;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return !name && namedBindings && ts.isNamedImports(namedBindings)
    ? namedBindings.elements.every((element) => element.isTypeOnly)
    : false;
}
