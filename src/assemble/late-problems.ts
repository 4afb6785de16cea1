import type { Problem } from '../domain/problem.ts';

/** Takes what is wrong with what was drawn for a document when its page was asked for. */
export type TellLate = (file: string, problems: readonly Problem[]) => void;

/**
 * Says what came up after all else was reported: the same of a document once, until it is something else.
 *
 * @param say - writes problems for people.
 */
export function createLateReport(say: (problems: readonly Problem[]) => void): TellLate {
  const told = new Map<string, string>();
  return (file, problems) => {
    const words = JSON.stringify(problems);
    if (words !== (told.get(file) ?? '[]') && problems.length > 0) say(problems);
    told.set(file, words);
  };
}
