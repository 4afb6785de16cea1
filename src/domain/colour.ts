import culori from 'culori/require';
import { PALETTE } from './palette.ts';

// One file, where the same as modules is a hundred and fifty that take ten times as long to load.
const { converter, formatHex, interpolate, parse, toGamut, wcagContrast } = culori;

/** Contrast that WCAG 2 asks of text. */
export const TEXT_CONTRAST = 4.5;

/** Chroma in OKLCH below which people see a grey. */
const LEAST_CHROMA = 0.04;

/** How much of a colour its tint holds; the rest is white. */
const TINT = 0.08;

const toOklch = converter('oklch');
const intoGamut = toGamut('rgb', 'oklch');

/**
 * The brand colour as an accent for text, links and focus rings in both schemes: its hue is
 * kept and its lightness moved just as far as 4.5:1 asks.
 *
 * @throws RangeError when `colour` is not a CSS colour.
 */
export function accentsOf(colour: string): { light: string; dark: string } {
  if (!parse(colour)) throw new RangeError(`${colour} is not a colour`);
  const { light, dark } = PALETTE.raised;
  return { light: readable(colour, light, -0.01), dark: readable(colour, dark, 0.01) };
}

/** Whether people see a hue in a colour. */
export function hasHue(colour: string): boolean {
  return (toOklch(colour)?.c ?? 0) >= LEAST_CHROMA;
}

/** Black or white, whichever is read more easily on a ground. */
export function readableOn(ground: string): '#000000' | '#ffffff' {
  return wcagContrast('#ffffff', ground) >= wcagContrast('#000000', ground) ? '#ffffff' : '#000000';
}

/** A ground that is quiet enough for text, and still in the colour. */
export function tintOf(colour: string): string {
  return formatHex(interpolate(['#ffffff', colour])(TINT));
}

function readable(colour: string, paper: string, step: number): string {
  const accent = toOklch(colour) ?? { mode: 'oklch', l: 0.5, c: 0 };
  // Black and white themselves begin a step away from the end, or no step would be left to take.
  for (let l = Math.min(Math.max(accent.l, 0.01), 0.99); l > 0 && l < 1; l += step) {
    const hex = formatHex(intoGamut({ ...accent, l })) ?? colour;
    if (wcagContrast(hex, paper) >= TEXT_CONTRAST) return hex;
  }
  return step < 0 ? '#000000' : '#ffffff';
}
