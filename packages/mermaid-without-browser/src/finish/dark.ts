import { type Colour, fromLab, type ThemedColour, toLab } from '../style/colour.ts';

/** The lightness of what was white, and how much of the range remains above it for what was black. */
const DARKEST = 0.2;
const RANGE = 0.75;
/** Text and lines in black or nearly so become nearly white. */
const INK = { lightness: 0.45, chroma: 0.06, range: 0.25 };
/** Lines that are meant to be seen on white stay light enough to be seen on black; pale ones stay faint. */
const LINE = { lightness: 0.8, chroma: 0.08, darkest: 0.62 };
const SATURATION = 0.9;

/** A colour with its counterpart for dark pages: the same hue, the lightness mirrored. */
export function toThemed(light: Colour, isLine: boolean): ThemedColour {
  const { l, a, b } = toLab(light);
  const chroma = Math.hypot(a, b);
  const isInk = l < INK.lightness && chroma < INK.chroma;
  const isSeen = isLine && (l < LINE.lightness || chroma > LINE.chroma);
  const mirrored = isInk ? DARKEST + RANGE - INK.range * l : DARKEST + RANGE * (1 - l);
  const lightness = isSeen ? Math.max(mirrored, LINE.darkest) : mirrored;
  return { light, dark: fromLab({ l: lightness, a: a * SATURATION, b: b * SATURATION }, light.a) };
}
