import { alpha, blue, green, red } from 'khroma';

/** Red, green and blue from 0 to 255, alpha from 0 to 1. */
export interface Colour {
  r: number;
  g: number;
  b: number;
  a: number;
}

/** A colour for each of the two schemes. */
export interface ThemedColour {
  light: Colour;
  dark: Colour;
}

const CACHE = new Map<string, Colour | undefined>();
const KEPT = 5000;

/** Reads a CSS colour; undefined for `none`, references and whatever else is no colour. */
export function parseColour(text: string): Colour | undefined {
  if (CACHE.has(text)) return CACHE.get(text);
  if (CACHE.size > KEPT) CACHE.clear();
  const colour = read(text);
  CACHE.set(text, colour);
  return colour;
}

function read(text: string): Colour | undefined {
  try {
    const colour = { r: red(text), g: green(text), b: blue(text), a: alpha(text) };
    return Object.values(colour).every(Number.isFinite) ? colour : undefined;
  } catch {
    return undefined;
  }
}

/** The shortest way to write a colour. */
export function formatColour({ r, g, b, a }: Colour): string {
  const bytes = a < 1 ? [r, g, b, a * 255] : [r, g, b];
  const hex = bytes.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('');
  const isShort = hex.match(/../g)?.every(([first, second]) => first === second);
  return `#${isShort ? hex.replace(/(.)./g, '$1') : hex}`;
}

/** What is seen when `over` lies on `under`, which is opaque. */
export function blend(over: Colour, under: Colour, opacity = 1): Colour {
  const share = over.a * opacity;
  const mix = (top: number, bottom: number) => top * share + bottom * (1 - share);
  return { r: mix(over.r, under.r), g: mix(over.g, under.g), b: mix(over.b, under.b), a: 1 };
}

/** Lightness and two axes of colour, in which equal steps look equal (OKLab, Björn Ottosson, 2020). */
export interface Lab {
  l: number;
  a: number;
  b: number;
}

export function toLab(colour: Colour): Lab {
  const [r, g, b] = [toLinear(colour.r), toLinear(colour.g), toLinear(colour.b)];
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const middle = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    l: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  };
}

/** The nearest colour that a screen can show. */
export function fromLab({ l, a, b }: Lab, opacity: number): Colour {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    r: toGamma(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    g: toGamma(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    b: toGamma(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
    a: opacity,
  };
}

/** The contrast ratio of two opaque colours (WCAG 2.2), from 1 to 21. */
export function contrastOf(first: Colour, second: Colour): number {
  const [one, two] = [luminanceOf(first), luminanceOf(second)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

function luminanceOf({ r, g, b }: Colour): number {
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);
}

/** Of whole values, which most are. */
const LINEAR = Array.from({ length: 256 }, (_, value) => computeLinear(value));

function toLinear(value: number): number {
  return LINEAR[value] ?? computeLinear(value);
}

function computeLinear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function toGamma(linear: number): number {
  const share = Math.min(1, Math.max(0, linear));
  return 255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055);
}
