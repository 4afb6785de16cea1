import { readFileSync } from 'node:fs';
import type { Versions } from './project-files.ts';

/** What a site must ask for to get what runs now. */
export function ownVersions(): Versions {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version, peerDependencies } = JSON.parse(manifest);
  return { afterword: `^${version}`, astro: peerDependencies.astro };
}
