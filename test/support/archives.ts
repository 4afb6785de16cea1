import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from './files.ts';

/** A version of ours as it is packed, with the little that an upgrade looks at. */
export interface Version {
  version: string;
  astro?: string;
  changelog?: string;
  /** The code of `migrate`. */
  migrations?: string;
}

/** Writes what of a version is unpacked into a folder. */
export function writeVersion(folder: string, { version, astro = '^7.3.5', ...more }: Version): void {
  const manifest = { name: 'afterword', version, type: 'module', peerDependencies: { astro } };
  writeFiles(folder, {
    'package.json': JSON.stringify(manifest),
    ...(more.changelog && { 'CHANGELOG.md': more.changelog }),
    ...(more.migrations && { 'dist/migrations.js': more.migrations }),
  });
}

/** Packs a version as npm does, and tells where the archive is. */
export function packVersion(folder: string, version: Version): string {
  writeVersion(join(folder, version.version, 'package'), version);
  const archive = join(folder, `afterword-${version.version}.tgz`);
  execFileSync('tar', ['-czf', archive, '-C', join(folder, version.version), 'package']);
  return archive;
}

/** Puts a program of a user's in front of others, as a script of the shell; the path with it. */
export function pathWith(folder: string, name: string, script: string): string {
  mkdirSync(folder, { recursive: true });
  writeFiles(folder, { [name]: `#!/bin/sh\n${script}\n` });
  execFileSync('chmod', ['+x', join(folder, name)]);
  return `${folder}:${process.env['PATH']}`;
}
