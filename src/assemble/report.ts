import { mayColour } from '../check/reporters/colour.ts';
import { readingOf, toBlocks, toText } from '../check/reporters/text.ts';
import type { Problem } from '../domain/problem.ts';
import type { AssembledBuild } from './assemble-build.ts';

/** Whether something is wrong that no page may be made of. */
export function hasErrors({ problems }: Pick<AssembledBuild, 'problems'>): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** What is wrong with the content, for the terminal. */
export function reportOf({ problems, build }: AssembledBuild): string {
  return `${toText(problems, { files: build.content.files, colour: hasColour() })}${readingOf(problems)}`;
}

/** What came up after that, for the terminal. */
export function linesOf(problems: readonly Problem[]): string {
  return `${toBlocks(problems, hasColour())}${readingOf(problems)}`;
}

function hasColour(): boolean {
  return mayColour(process.stdout, process.env);
}
