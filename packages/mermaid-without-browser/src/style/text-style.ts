import { xHeightOf } from '../text/vertical.ts';
import type { Declared } from './declared.ts';

/** What a browser lays text out with. */
export interface TextStyle {
  size: number;
  weight: number;
  /** Whether letters are slanted. Inter has no italic of its own here: browsers slant the upright ones. */
  italic: boolean;
  /** Whether it is code. */
  isCode: boolean;
  anchor: string;
  dominantBaseline: string;
  /** Not inherited. */
  alignmentBaseline: string;
  letterSpacing: number;
  /** Whether spaces and line ends are kept as they stand. */
  preserved: boolean;
  /** Not inherited; what stands in something hidden is not drawn either. */
  hidden: boolean;
}

export const INITIAL_TEXT_STYLE: TextStyle = {
  size: 16,
  weight: 400,
  italic: false,
  isCode: false,
  anchor: 'start',
  dominantBaseline: 'auto',
  alignmentBaseline: 'auto',
  letterSpacing: 0,
  preserved: false,
  hidden: false,
};

/** The style within an element, from what is declared for it and the style around it. */
export function textStyleOf(declared: Declared, around: TextStyle): TextStyle {
  const inherited = (property: string, otherwise: string) => {
    const value = declared.get(property);
    return value === undefined || value === 'inherit' ? otherwise : value;
  };
  const size = fontSizeOf(declared.get('font-size'), around.size);
  const space = declared.get('white-space');
  const slant = declared.get('font-style');
  const spacing = declared.get('letter-spacing');
  return {
    size,
    weight: weightOf(declared.get('font-weight'), around.weight),
    italic: slant === undefined ? around.italic : /^(?:italic|oblique)/.test(slant),
    // Nothing else has a family of its own.
    isCode: around.isCode || declared.has('font-family'),
    anchor: inherited('text-anchor', around.anchor),
    dominantBaseline: inherited('dominant-baseline', around.dominantBaseline),
    alignmentBaseline: declared.get('alignment-baseline') ?? 'auto',
    letterSpacing: spacing === undefined ? around.letterSpacing : (parseLength(spacing, size) ?? 0),
    preserved: space === undefined ? around.preserved : /^(?:pre|break-spaces)/.test(space),
    hidden: declared.get('display') === 'none',
  };
}

const NAMED_SIZES: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};
const LARGER = 1.2;

/** A size of letters in pixels, as CSS says it, within text of another size. */
export function fontSizeOf(value: string | undefined, around: number): number {
  if (value === undefined) return around;
  if (value === 'larger') return around * LARGER;
  if (value === 'smaller') return around / LARGER;
  const size = NAMED_SIZES[value] ?? parseLength(value, around, around);
  return size !== undefined && size >= 0 ? size : around;
}

function weightOf(value: string | undefined, around: number): number {
  if (value === undefined) return around;
  if (value === 'bold') return 700;
  if (value === 'bolder') return Math.max(700, around);
  if (value === 'normal' || value === 'lighter') return 400;
  return Number(value) || around;
}

const LENGTH = /^(-?\d*(?:\.\d*)?(?:e-?\d+)?)\s*(px|em|ex|rem|pt|%|ch)?$/i;
const WIDTH_OF_ZERO = 0.63;

/** A CSS length in pixels; undefined when it isn't one. `whole` is what 100% would be. */
export function parseLength(text: string, size: number, whole = 0): number | undefined {
  const [, digits, unit] = LENGTH.exec(text.trim()) ?? [];
  if (!digits) return undefined;
  const number = Math.fround(Number(digits));
  switch (unit?.toLowerCase()) {
    case 'em':
      return number * size;
    case 'rem':
      return number * INITIAL_TEXT_STYLE.size;
    case 'ex':
      return number * xHeightOf(size);
    case 'ch':
      return number * size * WIDTH_OF_ZERO;
    case 'pt':
      return (number * 4) / 3;
    case '%':
      return (number / 100) * whole;
    default:
      return number;
  }
}
