import { parseColour } from './colour.ts';

const GLOBAL = new Set(['inherit', 'initial', 'unset', 'revert', 'revert-layer']);

const KEYWORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  'alignment-baseline': words(
    'auto baseline before-edge text-before-edge middle central after-edge text-after-edge ideographic alphabetic hanging mathematical',
  ),
  'clip-rule': words('nonzero evenodd'),
  direction: words('ltr rtl'),
  'dominant-baseline': words(
    'auto text-bottom alphabetic ideographic middle central mathematical hanging text-top text-before-edge text-after-edge use-script no-change reset-size',
  ),
  'fill-rule': words('nonzero evenodd'),
  'font-style': words('normal italic oblique'),
  'shape-rendering': words('auto optimizespeed crispedges geometricprecision'),
  'stroke-linecap': words('butt round square'),
  'stroke-linejoin': words('miter round bevel'),
  'text-anchor': words('start middle end'),
  'text-transform': words('none capitalize uppercase lowercase full-width'),
  'vector-effect': words('none non-scaling-stroke'),
  visibility: words('visible hidden collapse'),
};

const COLOURS = words('color flood-color lighting-color stop-color');
const PAINTS = words('fill stroke');
const NO_COLOURS = words('none context-fill context-stroke');
const SHARES = words('fill-opacity flood-opacity opacity stop-opacity stroke-opacity');

/** Properties that are lengths, by what else they can be, and whether they can be below zero. */
const LENGTHS: Readonly<Record<string, { keywords?: ReadonlySet<string>; canBeNegative?: true }>> = {
  'font-size': {
    keywords: words('xx-small x-small small medium large x-large xx-large xxx-large smaller larger'),
  },
  'letter-spacing': { keywords: words('normal'), canBeNegative: true },
  'line-height': { keywords: words('normal') },
  'max-width': { keywords: words('none min-content max-content fit-content') },
  rx: { keywords: words('auto') },
  ry: { keywords: words('auto') },
  'stroke-dasharray': { keywords: words('none') },
  'stroke-dashoffset': { canBeNegative: true },
  'stroke-miterlimit': {},
  'stroke-width': {},
  width: { keywords: words('auto min-content max-content fit-content') },
  'word-spacing': { keywords: words('normal'), canBeNegative: true },
};
/** Those that are lengths of CSS alone: a bare number is none in a style sheet. */
const NEEDS_UNIT = words('font-size letter-spacing max-width rx ry width word-spacing');

const LENGTH =
  /^[-+]?(?:\d+|\d*\.\d+)(?:e[-+]?\d+)?(px|r?em|ex|ch|pt|pc|cm|mm|in|q|%|v[wh]|vmin|vmax|r?lh)?$/i;
const SHARE = /^[-+]?(?:\d+|\d*\.\d+)(?:e[-+]?\d+)?%?$/i;
const REFERENCE = /^url\(#[\w-]+\)\s*/;
const CALCULATED = /^(?:calc|min|max)\(/;

/**
 * Whether CSS knows a value of a property. A declaration with another is dropped by browsers, and what was declared
 * before it holds. Properties whose values nothing here depends on may have any.
 *
 * @param isInSheet - whether it stands in a style sheet, which is read more strictly than an SVG element's attributes.
 */
export function isValue(property: string, value: string, isInSheet: boolean): boolean {
  const lower = value.toLowerCase();
  if (GLOBAL.has(lower)) return true;
  const keywords = KEYWORDS[property];
  if (keywords) return keywords.has(lower);
  if (PAINTS.has(property)) return isPaint(lower);
  if (COLOURS.has(property)) return isColour(lower);
  if (SHARES.has(property)) return SHARE.test(lower) || CALCULATED.test(lower);
  if (property === 'font-weight') return isWeight(lower);
  return !(property in LENGTHS) || isLength(property, lower, isInSheet);
}

function isPaint(value: string): boolean {
  const otherwise = value.replace(REFERENCE, '');
  return !otherwise || NO_COLOURS.has(otherwise) || isColour(otherwise);
}

function isColour(value: string): boolean {
  return value === 'currentcolor' || parseColour(value) !== undefined;
}

function isWeight(value: string): boolean {
  return /^(?:normal|bold|bolder|lighter)$/.test(value) || (Number(value) >= 1 && Number(value) <= 1000);
}

function isLength(property: string, value: string, isInSheet: boolean): boolean {
  const { keywords, canBeNegative } = LENGTHS[property] ?? {};
  if (keywords?.has(value) || CALCULATED.test(value)) return true;
  const parts = property === 'stroke-dasharray' ? value.split(/[\s,]+/) : [value];
  return parts.every((part) => {
    const [known, unit] = LENGTH.exec(part) ?? [];
    if (known === undefined) return false;
    const number = Number.parseFloat(part);
    if (number < 0 && !canBeNegative) return false;
    return unit !== undefined || number === 0 || !isInSheet || !NEEDS_UNIT.has(property);
  });
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
