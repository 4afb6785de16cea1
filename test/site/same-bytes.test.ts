import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';

/** A digest of every file, by its name. */
async function digestsOf(dist: string): Promise<Record<string, string>> {
  const digests = (await filesOf(dist)).map(async (file) => {
    const bytes = await readFile(join(dist, file));
    return [file, createHash('sha256').update(bytes).digest('hex')];
  });
  return Object.fromEntries(await Promise.all(digests));
}

test('the same content gives the same bytes, whatever the folder, the zone and the language of the machine', async () => {
  const [here, elsewhere] = await Promise.all([builtSite('example'), builtSite('elsewhere')]);
  expect(await digestsOf(elsewhere.dist)).toEqual(await digestsOf(here.dist));
});
