#!/usr/bin/env node
import process from 'node:process';
import manifest from '../../../package.json' with { type: 'json' };
import { runCreate } from '../../../src/cli/create.ts';

const { version, peerDependencies } = manifest;
const io = {
  cwd: process.cwd(),
  env: process.env,
  now: Date.now(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
};
process.exitCode = await runCreate(process.argv.slice(2), io, {
  afterword: `^${version}`,
  astro: peerDependencies.astro,
});
