#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { refusalOf } from './node-version.ts';

const refusal = refusalOf(process.versions.node);
if (refusal === undefined) {
  // Half the time of a check is that of loading our code. What Node makes of it is kept among the packages, where nobody
  // but who installs them puts anything: in a folder of the content, it would be code that a pull request brings.
  const packages = join(process.cwd(), 'node_modules');
  if (existsSync(packages)) module.enableCompileCache(join(packages, '.cache/afterword'));

  // Not before: an old Node could not even load it.
  const { run } = await import('./run.ts');
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    now: Date.now(),
    clock: () => performance.now(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  });
} else {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 1;
}
