import { mayColour } from '../check/reporters/colour.ts';
import { readingOf, toText } from '../check/reporters/text.ts';
import type { AssembledBuild } from './assemble-build.ts';

/** Whether something is wrong that no page may be made of. */
export function hasErrors({ problems }: Pick<AssembledBuild, 'problems'>): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** What is wrong with the content, for the terminal. */
export function reportOf({ problems, build }: AssembledBuild): string {
  const colour = mayColour(process.stdout, process.env);
  return `${toText(problems, { files: build.content.files, colour })}${readingOf(problems)}`;
}
