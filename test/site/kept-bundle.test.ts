import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runBuild, SITES } from '../support/build-site.ts';
import { edit, type Repository, smallRepository, writeRepository } from '../support/edits.ts';
import { digestsOf } from '../support/pages.ts';

const ROOT = join(SITES, 'kept-bundle');

/** What is published of a repository, and whether code of an earlier build made it. */
async function publish(repository: Repository) {
  await writeRepository(ROOT, repository, '../../../src/integration.ts');
  const env = { SOURCE_DATE_EPOCH: String(repository.now), AFTERWORD_VERBOSE: '1' };
  const { status, output, dist } = await runBuild(ROOT, { env });
  expect(status, output).toBe(0);
  return {
    wasKept: output.includes('Code that an earlier build bundled makes the pages.'),
    files: await digestsOf(dist),
  };
}

beforeAll(() => rm(ROOT, { recursive: true, force: true }));

test('code is bundled again only when something that it is made of has changed', async () => {
  const repository = smallRepository();
  edit(repository, 'puts files of their own beside ours');
  edit(repository, 'replaces a part');
  const first = await publish(repository);
  expect(first.wasKept).toBe(false);
  expect(await publish(repository)).toEqual({ wasKept: true, files: first.files });
  edit(repository, 'changes a report');
  expect((await publish(repository)).wasKept).toBe(true);
  edit(repository, 'replaces a part');
  expect((await publish(repository)).wasKept).toBe(false);
  edit(repository, 'changes a page of their own');
  expect((await publish(repository)).wasKept).toBe(false);
  expect((await publish(repository)).wasKept).toBe(true);
});
