import type { Problem } from '../domain/problem.ts';
import { quotePath } from '../source/quote-path.ts';
import { askGit } from './git.ts';

/**
 * Files that git brings into the folders of builds. An entry of a cache shows by its digest whether it is whole, not
 * who made it: one that came with a pull request would be published without a look at any source.
 */
export async function trackedCachesOf(root: string): Promise<Problem[]> {
  const list = await askGit(root, 'ls-files', '-z', '--', '.cache', '.astro').catch(() => undefined);
  const [file = '', ...others] = list?.split('\0').filter(Boolean) ?? [];
  if (!file) return [];
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return [
    {
      file,
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'file/cache',
      message: `Unexpected file ${quotePath(file)}${more} in git, expected none in \`.cache\` and \`.astro\`: anything there is published as if Afterword had made it.`,
      remedy: 'Run `git rm -r --cached .cache .astro`, and find out who put it there.',
    },
  ];
}
