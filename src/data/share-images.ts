import { currentBuild } from '../assemble/current.ts';
import { routes } from '../domain/routes.ts';
import type { ShareImage } from '../domain/share-image.ts';

/**
 * The share image of a page, with the address that its bytes will be published under. A page without one has that of
 * the record, which stays the same whatever the status is.
 */
export function loadShareImage(route: string): ShareImage | undefined {
  const { shareImages } = currentBuild();
  return shareImages.get(route) ?? shareImages.get(routes.record);
}
