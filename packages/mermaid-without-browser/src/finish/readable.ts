import { blend, type Colour, contrastOf, fromLab, toLab } from '../style/colour.ts';

/** A little more than the 4.5 of WCAG 2.2 AA, because pages may be a shade off from what is assumed. */
const ENOUGH = 4.8;
const STEPS = 50;
const FADING = 0.2;

const KEPT = 2000;
/** What was found before; many texts of a drawing stand alike. Nothing for a colour that stays as it is. */
const found = new Map<string, Colour | undefined>();

/**
 * The colour, or the one nearest in lightness that can be read on all of the grounds. Where none can, the one
 * that reads best on the worst of them.
 *
 * @param enough - the contrast that it must have; that of text, if nothing else is said.
 */
export function readable(
  colour: Colour,
  opacity: number,
  grounds: readonly Colour[],
  enough = ENOUGH,
): Colour {
  if (!grounds.length || worstOn(grounds, colour, opacity) >= enough) return colour;
  const key = JSON.stringify([colour, opacity, grounds, enough]);
  if (!found.has(key)) {
    if (found.size > KEPT) found.clear();
    const best = bestAround(colour, opacity, grounds, enough);
    found.set(key, best === colour ? undefined : best);
  }
  return found.get(key) ?? colour;
}

function bestAround(colour: Colour, opacity: number, grounds: readonly Colour[], enough: number): Colour {
  const worst = (candidate: Colour) => worstOn(grounds, candidate, opacity);
  const { l, a, b } = toLab(colour);
  let best = { colour, contrast: worst(colour) };
  for (const lightness of lightnessesAround(l)) {
    // Towards black and white, colour fades.
    const share = Math.min(1, Math.min(lightness, 1 - lightness) / FADING);
    const candidate = fromLab({ l: lightness, a: a * share, b: b * share }, colour.a);
    const contrast = worst(candidate);
    if (contrast >= enough) return candidate;
    if (contrast > best.contrast) best = { colour: candidate, contrast };
  }
  // What is meant to be invisible stays so.
  const isFaint = colour.a > 0 && colour.a < 1 && best.contrast < enough;
  return isFaint ? readable({ ...colour, a: 1 }, opacity, grounds, enough) : best.colour;
}

/** The contrast of a colour on the ground where it is read worst. */
export function worstOn(grounds: readonly Colour[], colour: Colour, opacity: number): number {
  return grounds.reduce(
    (worst, ground) => Math.min(worst, contrastOf(blend(colour, ground, opacity), ground)),
    Infinity,
  );
}

/** All lightnesses, the nearest first. */
function lightnessesAround(lightness: number): number[] {
  return Array.from({ length: STEPS + 1 }, (_, index) => index / STEPS).sort(
    (one, two) => Math.abs(one - lightness) - Math.abs(two - lightness),
  );
}
