import blankTypes from 'ts-blank-space';
import ts from 'typescript';

/** A stretch of a text, from a character to the one behind its last. */
type Stretch = readonly [from: number, to: number];

/**
 * The JavaScript of a module. Types, comments and notes for translators are taken out and nothing is moved, so that the
 * lines that a trace names are those of the source.
 *
 * @example codeOf('a.ts', "// Ours.\nimport { b } from './b.ts';") // "\nimport { b } from './b.js';"
 * @throws {Error} names a module in which types are more than types, as those of an `enum` are.
 */
export function codeOf(name: string, text: string): string {
  const untyped = blankTypes(text, (node) => {
    throw new Error(`${name} has a type that is code, too: ${text.slice(node.pos, node.end).trim()}`);
  });
  const file = ts.createSourceFile(name, untyped, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const blanked = stretchesOf(file).reduce(blank, untyped);
  const code = importsOf(file).reduce(toCompiled, blanked);
  return code.replaceAll(/[ \t]+$/gm, '');
}

/** What of a message stands there for translators, who read the sources. */
export function isNote(node: ts.Node): boolean {
  const isMember = ts.isPropertyAssignment(node) || ts.isPropertySignature(node);
  return isMember && ts.isIdentifier(node.name) && node.name.text === 'note';
}

/** Whether a file is a table of words. */
export function isTable({ fileName }: ts.SourceFile): boolean {
  return /\/words\/en\/[^/]+\.ts$/.test(fileName);
}

/** Comments, and notes with the comma behind them. */
function stretchesOf(file: ts.SourceFile): Stretch[] {
  const found: Stretch[] = [];
  const { text } = file;
  const visit = (node: ts.Node): void => {
    const comments = [
      ...(ts.getLeadingCommentRanges(text, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.end) ?? []),
    ];
    found.push(...comments.map(({ pos, end }) => [pos, end] as const));
    if (isTable(file) && isNote(node))
      found.push([node.getStart(), node.end + (text[node.end] === ',' ? 1 : 0)]);
    else node.getChildren(file).forEach(visit);
  };
  visit(file);
  return found;
}

/** Where modules beside it are named. */
function importsOf(file: ts.SourceFile): ts.StringLiteral[] {
  const found: ts.StringLiteral[] = [];
  const visit = (node: ts.Node): void => {
    const isImport = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const named = isImport ? node.moduleSpecifier : isCall ? node.arguments[0] : undefined;
    if (named && ts.isStringLiteral(named) && /^\.{1,2}\/.*\.ts$/.test(named.text)) found.push(named);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function blank(text: string, [from, to]: Stretch): string {
  return text.slice(0, from) + text.slice(from, to).replaceAll(/[^\n]/g, ' ') + text.slice(to);
}

/** Both endings are of one length. */
function toCompiled(text: string, { end }: ts.StringLiteral): string {
  const ending = end - ".ts'".length;
  return `${text.slice(0, ending)}.js${text.slice(ending + '.ts'.length)}`;
}
