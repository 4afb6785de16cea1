import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../support/files.ts';

/** What an upgrade leaves alone: what is the user's, or may have been changed by them. */
const LEFT = [
  ...['content', 'public', '.github', '.vscode', '.ci', '.gitignore', '.editorconfig', '.prettierrc.json'],
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'LICENSE'],
];

test('an upgrade replaces everything that is ours', async () => {
  const guide = await readFile(join(REPOSITORY, 'docs/upgrade.md'), 'utf8');
  const [, replaced = ''] =
    /git restore --source=afterword\/main --staged --worktree -- (.+)/.exec(guide) ?? [];
  const files = execFileSync('git', ['ls-files'], { cwd: REPOSITORY, encoding: 'utf8' }).trim().split('\n');
  const there = [...new Set(files.map((file) => file.split('/', 1)[0]))];
  expect([...replaced.split(' '), ...LEFT]).toEqual(expect.arrayContaining(there));
  expect(there).toEqual(expect.arrayContaining(replaced.split(' ')));
});
