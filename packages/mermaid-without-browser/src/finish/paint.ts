import { descendantsOf, parentOf } from '../dom/nodes.ts';
import type { Cascade } from '../style/cascade.ts';
import { parseColour, type ThemedColour } from '../style/colour.ts';
import type { Declared } from '../style/declared.ts';
import { toThemed } from './dark.ts';

/** What a style says: text as it stands, or a colour for both schemes. */
export type PaintValue = string | ThemedColour;

/** Everything declared for one element, its colours read. */
export type Paint = Map<string, PaintValue>;

/** The paints of a drawing, by element. */
export type Paints = Map<Element, Paint>;

const COLOURS = new Set(['fill', 'stroke', 'color', 'stop-color']);

/**
 * Reads the cascade out for every element, so that the style sheet can be written anew from what counts.
 *
 * @param isMeantForDark - whether the colours are those for dark pages already.
 */
export function paintsOf(svg: Element, cascade: Cascade, isMeantForDark: boolean): Paints {
  const paints: Paints = new Map();
  const read = isMeantForDark ? readAsDark : readAsLight;
  for (const element of [svg, ...descendantsOf(svg)]) {
    const { declared } = cascade.styleOf(element);
    const known = read.get(declared) ?? readDeclared(declared, isMeantForDark);
    read.set(declared, known);
    paints.set(element, new Map(known));
  }
  return paints;
}

export function isColour(value: PaintValue | undefined): value is ThemedColour {
  return typeof value === 'object';
}

/** The value of an inherited property; undefined when it is declared nowhere. */
export function inheritedPaint(element: Element, property: string, paints: Paints): PaintValue | undefined {
  for (let around: Element | undefined = element; around; around = parentOf(around)) {
    const value = paints.get(around)?.get(property);
    if (value !== undefined && value !== 'inherit') return value;
  }
  return undefined;
}

/** How opaque an element is drawn: its own fill or stroke, and all groups that it is in. */
export function opacityOf(
  element: Element,
  property: 'fill-opacity' | 'stroke-opacity',
  paints: Paints,
): number {
  let opacity = toShare(inheritedPaint(element, property, paints));
  for (let around: Element | undefined = element; around; around = parentOf(around)) {
    opacity *= toShare(paints.get(around)?.get('opacity'));
  }
  return opacity;
}

function toShare(value: PaintValue | undefined): number {
  if (value === undefined) return 1;
  const share = Number(value);
  return Number.isFinite(share) ? share : 1;
}

/** What is declared stays the same for many elements and drawings. */
const readAsLight = new WeakMap<Declared, Paint>();
const readAsDark = new WeakMap<Declared, Paint>();

function readDeclared(declared: Declared, isMeantForDark: boolean): Paint {
  return new Map(
    [...declared].map(([property, value]) => [property, toPaintValue(property, value, isMeantForDark)]),
  );
}

/** A value that is declared for a property, read. */
export function toPaintValue(property: string, value: string, isMeantForDark: boolean): PaintValue {
  const colour = COLOURS.has(property) ? parseColour(value) : undefined;
  if (!colour) return value;
  return isMeantForDark ? { light: colour, dark: colour } : toThemed(colour, property === 'stroke');
}
