import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPast } from '../../src/assemble/past.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const FILE = 'content/incidents/2026-03-01-gateway.mdx';
let repository: Repository;
beforeEach(() => {
  repository = createRepository();
});
afterEach(() => repository.remove());

test('who remembers asks git again after a commit, and not before', async () => {
  const memory = {};
  // Where nothing is committed yet, there is nothing to remember.
  expect((await readPast(repository.root, memory)).revisions.byFile.size).toBe(0);
  repository.commit('2026-03-01T10:00Z', { [FILE]: 'one' });
  const first = await readPast(repository.root, memory);
  expect(first.revisions.byFile.get(FILE)).toHaveLength(1);
  expect(await readPast(repository.root, memory)).toBe(first);
  repository.commit('2026-03-02T10:00Z', { [FILE]: 'two' });
  const second = await readPast(repository.root, memory);
  expect(second.revisions.byFile.get(FILE)).toHaveLength(2);
  expect(second).toEqual(await readPast(repository.root));
  repository.git('reset', '--quiet', '--hard', 'HEAD~1');
  expect((await readPast(repository.root, memory)).revisions.byFile.get(FILE)).toHaveLength(1);
});
