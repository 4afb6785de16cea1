import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, join } from 'node:path';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into a build before anything else: counts how often it changes something on the disk, and does what it is told
 * to before one of these changes. So a build is met at any of its moments, on every machine at the same.
 */
const { DISTURBED_AT = '', DISTURBED_BY = '', DISTURBED_COUNT = '' } = process.env;

// Not those that are counted.
const { rmSync, writeFileSync } = fs;

const DISTURBANCES: Readonly<Record<string, () => void>> = {
  kill: () => process.kill(process.pid, 'SIGKILL'),
  removal: () => rmSync(join(process.cwd(), '.cache'), { recursive: true, force: true }),
};

const CHANGES = ['copyFile', 'cp', 'link', 'mkdir', 'open', 'rename', 'rm', 'unlink', 'writeFile'];

type Functions = Record<string, (...args: unknown[]) => unknown>;

if (isMainThread && basename(process.argv[1] ?? '').startsWith('run-build.')) {
  let count = 0;
  const noticed = (change: (...args: unknown[]) => unknown) =>
    function (this: unknown, ...args: unknown[]) {
      count++;
      if (count === Number(DISTURBED_AT)) DISTURBANCES[DISTURBED_BY]?.();
      return change.apply(this, args);
    };
  for (const [functions, suffix] of [
    [fs, ''],
    [fs, 'Sync'],
    [fs.promises, ''],
  ] as const) {
    const known = functions as unknown as Functions;
    for (const name of CHANGES.map((change) => change + suffix)) {
      const change = known[name];
      if (change) known[name] = noticed(change);
    }
  }
  syncBuiltinESMExports();
  if (DISTURBED_COUNT) process.on('exit', () => writeFileSync(DISTURBED_COUNT, String(count)));
}
