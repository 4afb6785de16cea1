import { ownManifest } from '../render/installed.ts';
import type { Versions } from './project-files.ts';

/** What a site must ask for to get what runs now. */
export function ownVersions(): Versions {
  const { version, peerDependencies } = ownManifest();
  return { afterword: `^${version}`, astro: peerDependencies.astro };
}
