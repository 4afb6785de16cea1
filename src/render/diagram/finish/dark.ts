import { type Colour, fromLab, type ThemedColour, toLab } from '../style/colour.ts';

/** The lightness of what was white, and how much of the range remains below the lightness of what was black. */
const DARKEST = 0.2;
const RANGE = 0.75;
/** Lines stay light enough to be seen on a dark page. */
const DARKEST_LINE = 0.62;
const SATURATION = 0.9;

/** A colour with its counterpart for dark pages: the same hue, the lightness mirrored. */
export function toThemed(light: Colour, isLine: boolean): ThemedColour {
  const { l, a, b } = toLab(light);
  const mirrored = DARKEST + RANGE * (1 - l);
  const lightness = isLine ? Math.max(mirrored, DARKEST_LINE) : mirrored;
  return { light, dark: fromLab({ l: lightness, a: a * SATURATION, b: b * SATURATION }, light.a) };
}
