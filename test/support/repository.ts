import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Files, writeFiles } from './files.ts';

/** A git repository of a user, whose commits come at the times that a test says. */
export interface Repository {
  root: string;
  /** Writes files, by their paths, and commits all that has changed. */
  commit(at: string, files?: Files): void;
  git(...args: string[]): string;
  remove(): void;
}

export function createRepository(): Repository {
  const root = mkdtempSync(join(tmpdir(), 'afterword-'));
  let clock = '2026-01-01T00:00Z';
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'commit.gpgsign=false', ...args], {
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_DATE: '2000-01-01T00:00Z',
        GIT_COMMITTER_DATE: clock,
        GIT_AUTHOR_NAME: 'Ada',
        GIT_AUTHOR_EMAIL: 'ada@lumen.example',
        GIT_COMMITTER_NAME: 'Ada',
        GIT_COMMITTER_EMAIL: 'ada@lumen.example',
      },
    });
  git('init', '--quiet', '--initial-branch=main');
  return {
    root,
    git,
    commit(at, files = {}) {
      clock = at;
      writeFiles(root, files);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', 'Change');
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
