#!/usr/bin/env node
import process from 'node:process';
import { keepCompiledCode } from '../assemble/compiled-code.ts';
import { refusalOf } from './node-version.ts';

const refusal = refusalOf(process.versions.node);
if (refusal === undefined) {
  keepCompiledCode(process.cwd());

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
