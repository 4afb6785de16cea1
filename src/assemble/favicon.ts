import type { Content } from '../check/content.ts';
import { resolveReference } from '../check/resolve.ts';
import { renderFavicon } from '../render/favicon.ts';
import type { PreparedPictures } from './picture-stage.ts';

/** `/favicon.svg` for a site whose owners have none in `public/`: made from their logo or name. */
export function makeFavicon(
  { site, paths }: Content,
  drawings: PreparedPictures['drawings'],
): string | undefined {
  if (paths.has('public/favicon.svg')) return undefined;
  const { file = '' } = resolveReference(site.logo?.light ?? '', { below: 'public' }, 'logo', paths);
  return renderFavicon(site, drawings.get(file));
}
