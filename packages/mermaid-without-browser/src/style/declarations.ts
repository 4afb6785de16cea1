import { isValue } from './values.ts';

/** A property with its value, safe to be written into a style sheet of ours. */
export interface Declaration {
  property: string;
  value: string;
  important: boolean;
}

/**
 * Properties that may be presentation attributes too, and that we let through. The font's family is not
 * among them: all text is measured and drawn in one, and code in another, which we alone set.
 */
export const PRESENTATION = new Set([
  'alignment-baseline',
  'baseline-shift',
  'clip-path',
  'clip-rule',
  'color',
  'direction',
  'display',
  'dominant-baseline',
  'fill',
  'fill-opacity',
  'fill-rule',
  'filter',
  'flood-color',
  'flood-opacity',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'lighting-color',
  'marker-end',
  'marker-mid',
  'marker-start',
  'mask',
  'opacity',
  'overflow',
  'paint-order',
  'shape-rendering',
  'stop-color',
  'stop-opacity',
  'stroke',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'text-decoration',
  'transform-origin',
  'unicode-bidi',
  'vector-effect',
  'visibility',
  'word-spacing',
  'writing-mode',
]);

/** Properties that only style sheets and `style` attributes may set, and that we let through. */
const STYLE_ONLY = new Set([
  'line-height',
  'max-width',
  'mix-blend-mode',
  'rx',
  'ry',
  'text-transform',
  'transform',
  'transform-box',
  'white-space',
  'width',
]);

const LENGTHS = new Set([
  'font-size',
  'letter-spacing',
  'max-width',
  'stroke-width',
  'word-spacing',
  'width',
]);

/** Characters that a value can be made of; without quotes, backslashes, colons and braces nothing hides in it. */
const HARMLESS = /^[\w\s.,%#()+\-*/]+$/;
const QUOTED_REFERENCE = /url\((['"])(#[\w-]+)\1\)/g;
/** Custom properties are the page's to set, and ours sets none of Mermaid's: what stands in for them counts. */
const CUSTOM_PROPERTY = /var\(\s*--[\w-]+\s*,((?:[^()]|\([^()]*\))*)\)/g;
const FUNCTION = /([\w-]+)\(\s*([^\s)]?)/g;
const FUNCTIONS = new Set([
  'blur',
  'brightness',
  'calc',
  'contrast',
  'drop-shadow',
  'grayscale',
  'hsl',
  'hsla',
  'matrix',
  'max',
  'min',
  'rgb',
  'rgba',
  'rotate',
  'scale',
  'skewX',
  'skewY',
  'translate',
  'translateX',
  'translateY',
]);

/**
 * The declarations that a property and its value stand for; none when CSS doesn't know the value, or we don't let
 * it through.
 *
 * @param isInSheet - whether it stands in a style sheet, not in an attribute.
 */
export function parseDeclaration(property: string, text: string, isInSheet = false): Declaration[] {
  const name = property.trim().toLowerCase();
  const important = /!\s*important\s*$/i.test(text);
  const value = text
    .replace(/!\s*important\s*$/i, '')
    .replace(QUOTED_REFERENCE, 'url($2)')
    .replace(CUSTOM_PROPERTY, '$1')
    .trim();
  if (name === 'font') return parseFont(value).map((part) => ({ ...part, important }));
  if (!PRESENTATION.has(name) && !STYLE_ONLY.has(name)) return [];
  if (!isHarmless(value) || !isValue(name, value, isInSheet)) return [];
  return [{ property: name, value: withUnit(name, value), important }];
}

/** Reads a `style` attribute. */
export function parseDeclarations(text: string): Declaration[] {
  return text.split(';').flatMap((part) => {
    const colon = part.indexOf(':');
    return colon < 0 ? [] : parseDeclaration(part.slice(0, colon), part.slice(colon + 1));
  });
}

/** Whether a value reaches for nothing outside of the drawing and says something. */
function isHarmless(value: string): boolean {
  if (!HARMLESS.test(value) || /\b(?:undefined|null)\b|NaN/.test(value)) return false;
  for (const [, name = '', first] of value.matchAll(FUNCTION)) {
    if (name.toLowerCase() === 'url' ? first !== '#' : !FUNCTIONS.has(name)) return false;
  }
  return true;
}

/** Browsers read style attributes of SVG leniently: a bare number is a length in pixels. */
function withUnit(property: string, value: string): string {
  return LENGTHS.has(property) && /^-?[\d.]+$/.test(value) && Number(value) !== 0 ? `${value}px` : value;
}

function parseFont(value: string): Pick<Declaration, 'property' | 'value'>[] {
  const [, weight = '400', size] =
    /(?:^|\s)(bold|[1-9]00)?\s*([\d.]+(?:px|pt|em|rem))(?:\/\S+)?\s/.exec(value) ?? [];
  if (!size) return [];
  return [
    { property: 'font-size', value: size },
    { property: 'font-weight', value: weight },
  ];
}
