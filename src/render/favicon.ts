import { graphemesOf, toMarkup } from '../domain/characters.ts';
import { readableOn } from '../domain/colour.ts';
import type { Site } from '../domain/site.ts';
import type { CleanDrawing } from './picture/svg/clean.ts';

/** How much wider than high a picture may be and still be told apart at 16 pixels. */
const SQUARE = 1.25;

/** A drawing that was cleaned, and its size. */
type Drawing = Pick<CleanDrawing, 'svg' | 'width' | 'height'>;

/**
 * The site's own mark for tabs, when its owners gave none: their logo where that is about as wide as high, or
 * else the first letter of the name on the brand colour.
 */
export function renderFavicon({ name, colour }: Pick<Site, 'name' | 'colour'>, logo?: Drawing): string {
  if (logo && isSquare(logo)) return logo.svg;
  const letter = graphemesOf(name.trim())[0]?.toUpperCase() ?? '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${colour}"/><text x="16" y="23" text-anchor="middle" font-family="Inter, system-ui, sans-serif" font-size="20" font-weight="600" fill="${readableOn(colour)}">${toMarkup(letter)}</text></svg>
`;
}

function isSquare({ width, height }: Drawing): boolean {
  return Math.max(width / height, height / width) <= SQUARE;
}
