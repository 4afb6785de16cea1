import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { createRepository, ioIn } from '../support/cli.ts';
import { environmentOf, runProgram } from '../support/run-process.ts';

const SITES = join(import.meta.dirname, '../fixtures/sites');
const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');
const PRELOADED = join(import.meta.dirname, '../support/opened-files.mjs');

/** Checks a site in a process of its own; tells what of the site it opened and listed, but for what builds keep. */
async function openedBy(root: string): Promise<string[]> {
  const list = join(root, 'opened');
  const env = { ...environmentOf({ SOURCE_DATE_EPOCH: '1780000000' }), OPENED_FILES: list };
  const { code, stderr } = await runProgram(process.execPath, ['--import', PRELOADED, MAIN, 'check'], {
    cwd: root,
    env,
  });
  expect({ code, stderr }).toEqual({ code: expect.any(Number), stderr: '' });
  const opened = (await readFile(list, 'utf8')).split('\n');
  return opened.filter((path) => path.startsWith(root) && !path.startsWith(join(root, '.cache'))).sort();
}

test.each(['components', 'translated'])(
  'whatever a check of %s reads, it reads again before it says the same',
  async (name) => {
    const root = await createRepository(join(SITES, name));
    await cp(join(SITES, 'components/content/incidents'), join(root, 'content/incidents'), {
      recursive: true,
    });
    const judged = await openedBy(root);
    expect(judged.length).toBeGreaterThan(5);
    await rm(join(root, '.cache/content'), { recursive: true });
    expect(await openedBy(root)).toEqual(judged);
    // Nothing was judged this time.
    expect(await readdir(join(root, '.cache'))).not.toContain('content');
  },
);

test('whatever a check asks of the environment, it asks again before it says the same', async () => {
  const root = await createRepository(join(SITES, 'components'));
  const asked = async () => {
    const names = new Set<PropertyKey>();
    const env = new Proxy({} as Record<string, string>, {
      get(_, name) {
        names.add(name);
        return undefined;
      },
      has(_, name) {
        names.add(name);
        return false;
      },
      ownKeys: () => {
        throw new Error('All of the environment was read');
      },
    });
    await run(['check'], { ...ioIn(root).io, env });
    return [...names].sort();
  };
  const judged = await asked();
  expect(judged).toContain('SOURCE_DATE_EPOCH');
  expect(await asked()).toEqual(judged);
});
