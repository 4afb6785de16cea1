import { createHash } from 'node:crypto';
import { hashSources, manifestOf } from '../sources.ts';

/**
 * A digest of what makes copies of pictures: our own code, and the library with the decoders it brings. It is
 * read from the library's manifest, because loading it takes longer than all else when nothing has changed.
 *
 * @param maker - the module that makes them.
 */
export function pictureVersionOf(maker: URL): string {
  const { version, optionalDependencies } = manifestOf('sharp', import.meta.url);
  const { platform, arch } = process;
  const sources = hashSources(maker);
  return createHash('sha256')
    .update(JSON.stringify([version, optionalDependencies, platform, arch, sources]))
    .digest('hex');
}
