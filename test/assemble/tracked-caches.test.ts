import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { trackedCachesOf } from '../../src/assemble/tracked-caches.ts';
import { writeFiles } from '../support/files.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tracked-'));
  writeFiles(root, { '.cache/cards/ab/cd': 'text', 'content/site.yaml': 'text' });
});
afterEach(() => rm(root, { recursive: true }));

const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });

test('a folder without git has no such files', async () => {
  expect(await trackedCachesOf(root)).toEqual([]);
});

test('a cache that is not in git is one of this machine', async () => {
  git('init');
  git('add', 'content');
  expect(await trackedCachesOf(root)).toEqual([]);
});

test('a cache that came with a pull request is an error', async () => {
  git('init');
  git('add', '--force', '.cache', 'content');
  expect(await trackedCachesOf(root)).toEqual([
    expect.objectContaining({ file: '.cache/cards/ab/cd', severity: 'error', rule: 'file/cache' }),
  ]);
});
