import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRepository } from '../support/cli.ts';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

/** The real process, as npm starts it. */
function runProcess(cwd: string, ...args: string[]): Promise<{ code: number; stdout: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], { cwd }, (error, stdout) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout });
    });
  });
}

test('the process ends with the code of its command', async () => {
  const root = await createRepository();
  expect(await runProcess(root, 'check')).toEqual({ code: 0, stdout: 'Checked 3 files: all is well.\n' });
  expect(await runProcess(root, 'chekc')).toMatchObject({ code: 2 });
});
