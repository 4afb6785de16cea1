import { currentBuild } from '../assemble/current.ts';
import type { ShareImage } from '../domain/share-image.ts';

/** The share image of a page, with the address that its bytes will be published under. */
export function loadShareImage(route: string): ShareImage | undefined {
  return currentBuild().shareImages.get(route);
}
