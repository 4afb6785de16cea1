import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

/**
 * A digest of what makes copies of pictures: our own sources, and the library with the decoders it brings. It is
 * read from the library's manifest, because loading it takes longer than all else when nothing has changed.
 */
export function pictureVersionOf(): string {
  const manifest = findPackageJSON('sharp', import.meta.url);
  if (manifest === undefined) throw new Error('sharp is not installed');
  const { version, optionalDependencies } = JSON.parse(readFileSync(manifest, 'utf8'));
  const { platform, arch } = process;
  const hash = createHash('sha256').update(JSON.stringify([version, optionalDependencies, platform, arch]));
  const folder = new URL('./', import.meta.url);
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  for (const name of sources.sort()) hash.update(readFileSync(new URL(name, folder)));
  return hash.digest('hex');
}
