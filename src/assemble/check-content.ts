import type { Span } from '../check/clock.ts';
import { type Content, contentOf } from '../check/content.ts';
import type { Instant } from '../domain/moment.ts';
import type { Problem } from '../domain/problem.ts';
import type { SourceTree } from '../source/read.ts';
import { drawingProblemsOf } from './drawing-problems.ts';
import { withKeptContent } from './kept-content.ts';

/** What a check of everything came to. */
export interface Checked {
  problems: readonly Problem[];
  /** How many files were read. */
  files: number;
}

/** The same, and what it follows from beside the files of the tree, our code, and what other files hold. */
export interface CheckedOnce extends Checked {
  /** The packages of fonts that were looked for. */
  families: readonly string[];
  /** The clock of the site, if it stands still. */
  frozen: Instant | undefined;
  /** The moments at which it comes to the same. */
  span: Span;
}

export interface CheckOptions {
  /** The moment the check started. */
  now: Instant;
  env: Readonly<Record<string, string | undefined>>;
  /** What is wrong with the folders of builds themselves, see `trackedCachesOf`. */
  caches: readonly Problem[];
}

/** Checks all content, with what is known of single documents from another time. */
export async function checkContent(
  root: string,
  tree: SourceTree,
  { now, env, caches }: CheckOptions,
): Promise<CheckedOnce> {
  const content = await withKeptContent(root, (keeper) => contentOf(tree, { now, env, keeper }));
  return checkedOf(content, root, caches);
}

/** What is wrong with content that was read, and what that follows from. */
export async function checkedOf(
  content: Content,
  root: string,
  caches: readonly Problem[],
): Promise<CheckedOnce> {
  const { problems, families } = await drawingProblemsOf(content, root);
  const { files, site, clock } = content;
  return {
    problems: content.withFound([...problems, ...caches]),
    files,
    families,
    frozen: site.clock,
    span: clock.spanOfAnswers(),
  };
}
