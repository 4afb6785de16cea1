import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { codeOf } from './imports.ts';

/** A regular expression of a source file. */
export interface Pattern {
  file: string;
  line: number;
  source: string;
  flags: string;
}

/** The regular expressions that a file spells out, and where it makes others. */
export async function patternsOf(
  folder: string,
  file: string,
): Promise<{ literals: Pattern[]; made: string[] }> {
  const code = codeOf(file, await readFile(join(folder, file), 'utf8'));
  const tree = ts.createSourceFile(`${file}.ts`, code, ts.ScriptTarget.Latest);
  const literals: Pattern[] = [];
  const made: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
      literals.push({ file, line: line + 1, source, flags });
    }
    const isMade = (ts.isNewExpression(node) || ts.isCallExpression(node)) && isRegExp(node.expression);
    if (isMade) made.push(file);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { literals, made };
}

function isRegExp(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && node.text === 'RegExp';
}

/** How the time of a pattern grows beyond its input: with its power, or with a power of two. */
export function growthOf({
  source,
  flags,
}: Pick<Pattern, 'source' | 'flags'>): 'power' | 'double' | undefined {
  const { reports } = analyse({ source, flags }, { maxReports: 20 });
  // To begin at each place anew costs a square at most, and is bounded by the longest line.
  const dear = reports.filter(({ type }) => type !== 'Move');
  if (dear.length === 0) return undefined;
  return dear.some(({ exponential }) => exponential) ? 'double' : 'power';
}
