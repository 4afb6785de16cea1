import {
  attributeAfter,
  attributesOf,
  firstAttribute,
  isElement,
  isText,
  nameOf,
  parentOf,
} from '../dom/nodes.ts';
import { createPlaces, isPositional, type Place, type Places, placeWithin, type Style } from './places.ts';
import { parseStyleSheet } from './style-sheet.ts';
import type { TextStyle } from './text-style.ts';

/** Where an element was found to be, and what that was found from. */
interface Finding {
  around: Place;
  attributes: readonly string[];
  place: Place;
}

/** Kept at the elements themselves: a map of hundreds that come and go takes longer to keep. */
const FINDING = Symbol('finding');
const STYLED = Symbol('styled');

interface FoundElement extends Element {
  [FINDING]?: Finding;
}

interface StyledSvg extends Element {
  [STYLED]?: { css: string; places: Places };
}

/** Answers for one moment: as soon as an element changes, ask a new one. */
export class Cascade {
  /** The outermost svg; nothing around it has a say. */
  readonly #top: Element | undefined;
  readonly #places: Places;
  readonly #known = new Map<Element, Place>();

  constructor(element: Element) {
    this.#top = outermostSvg(element);
    this.#places = this.#top ? placesOf(this.#top) : placesFor('');
  }

  styleOf(element: Element): Style {
    return this.#placeOf(element);
  }

  textStyleOf(element: Element): TextStyle {
    return this.#placeOf(element).text;
  }

  #placeOf(element: FoundElement): Place {
    const known = this.#known.get(element);
    if (known) return known;
    const parent = element === this.#top ? undefined : parentOf(element);
    const around = parent ? this.#placeOf(parent) : this.#places.root;
    const finding = element[FINDING];
    const holds =
      finding?.around === around && !isPositional(element, this.#places.sheet) && hasStill(element, finding);
    const place = holds ? finding.place : placeWithin(around, element, this.#places);
    if (!holds) element[FINDING] = { around, attributes: writtenAttributes(element), place };
    this.#known.set(element, place);
    return place;
  }
}

/** Names and values in turn. */
function writtenAttributes(element: Element): string[] {
  const written: string[] = [];
  for (const { name, value } of attributesOf(element)) written.push(name, value);
  return written;
}

/** Whether an element's attributes are as they were. */
function hasStill(element: Element, { attributes }: Finding): boolean {
  let index = 0;
  for (let attribute = firstAttribute(element); attribute; attribute = attributeAfter(attribute)) {
    if (attributes[index++] !== attribute.name || attributes[index++] !== attribute.value) return false;
  }
  return index === attributes.length;
}

function outermostSvg(element: Element): Element | undefined {
  let svg: Element | undefined;
  for (let current: Element | undefined = element; current; current = parentOf(current)) {
    if (nameOf(current) === 'svg') svg = current;
  }
  return svg;
}

const KEPT_SHEETS = 40;
const KEPT_PLACES = 20_000;
const kept = new Map<string, Places>();

/** Style sheets are long: they are compared quickly if they are one string, which is so within a drawing. */
function placesOf(svg: StyledSvg): Places {
  const css = styleSheetIn(svg);
  const known = svg[STYLED];
  if (known && known.css === css && known.places.size < KEPT_PLACES) return known.places;
  const places = placesFor(css);
  svg[STYLED] = { css, places };
  return places;
}

function placesFor(css: string): Places {
  const known = kept.get(css);
  if (known && known.size < KEPT_PLACES) return known;
  if (kept.size > KEPT_SHEETS) kept.clear();
  const places = createPlaces(known?.sheet ?? parseStyleSheet(css));
  kept.set(css, places);
  return places;
}

/** The text of the style sheet that Mermaid puts into a drawing. */
function styleSheetIn(svg: Element): string {
  // It comes first, before hundreds of others.
  let child = svg.firstChild;
  while (child && !(isElement(child) && nameOf(child) === 'style')) child = child.nextSibling;
  // The text node's own string, not a joined copy.
  return isText(child?.firstChild) ? child.firstChild.data : '';
}
