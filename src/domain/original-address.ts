import { absoluteUrl } from './routes.ts';
import type { Site } from './site.ts';

/** Where the original of a translation is read: in the edition of its language, or else in the first. */
export function originalAddressOf(
  { root, editions }: Pick<Site, 'root' | 'editions'>,
  route: string,
  original: string,
): string {
  const url = editions.find(({ locale }) => locale === original)?.url ?? root;
  return absoluteUrl({ url }, route);
}
