import type { Content } from '../check/content.ts';
import { resolveReference } from '../check/resolve.ts';
import { routes } from '../domain/routes.ts';
import { renderFavicon } from '../render/favicon.ts';
import type { PreparedPictures } from './picture-stage.ts';

/** The site's mark for tabs. */
export interface Favicon {
  /** The drawing, cleaned. */
  svg: string;
  /** Whether its owners gave it, in `public/`, from where it is published. */
  isTheirs: boolean;
}

/** `/favicon.svg` of the site's owners, or one that is made from their logo or name. */
export function makeFavicon(
  { site, paths }: Content,
  { drawings, files }: Pick<PreparedPictures, 'drawings' | 'files'>,
): Favicon {
  const theirs = files.get(routes.favicon);
  if (theirs && 'text' in theirs) return { svg: theirs.text, isTheirs: true };
  const { file = '' } = resolveReference(site.logo?.light ?? '', { below: 'public' }, 'logo', paths);
  return { svg: renderFavicon(site, drawings.get(file)), isTheirs: false };
}
