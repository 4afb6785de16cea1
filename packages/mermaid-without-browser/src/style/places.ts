import { attributeOf, attributesOf, childrenOf, nameOf } from '../dom/nodes.ts';
import { type Declared, declaredFor } from './declared.ts';
import type { StyleSheet } from './style-sheet.ts';
import { INITIAL_TEXT_STYLE, type TextStyle, textStyleOf } from './text-style.ts';

export interface Style {
  declared: Declared;
  /** What text in the element is laid out with, inheritance included. */
  text: TextStyle;
}

/**
 * Styles are kept in a tree that mirrors the elements': two elements share a place in it when nothing that a
 * selector could tell apart differs between them and what they stand in. So the boxes of a timeline are
 * matched against the rules once, not once each, and not again in the next timeline.
 */
export interface Place extends Style {
  inside: Branch;
}

/** A place among others: each thing that is known of an element, its name first, leads one step further. */
interface Branch {
  further: Map<string, Branch>;
  place?: Place;
}

/** The tree for one style sheet. */
export interface Places {
  sheet: StyleSheet;
  /** What the outermost element stands in. */
  root: Place;
  size: number;
}

export function createPlaces(sheet: StyleSheet): Places {
  return { sheet, root: toPlace(new Map(), INITIAL_TEXT_STYLE), size: 0 };
}

/** The place of an element that stands in another. */
export function placeWithin(around: Place, element: Element, places: Places): Place {
  const branch = branchFor(element, places.sheet, around.inside);
  if (!branch.place) {
    const declared = declaredFor(element, places.sheet);
    branch.place = toPlace(declared, textStyleOf(declared, around.text));
    places.size++;
  }
  return branch.place;
}

function toPlace(declared: Declared, text: TextStyle): Place {
  return { declared, text, inside: { further: new Map() } };
}

/** Goes by everything about an element, apart from what it stands in, that can change what is declared for it. */
function branchFor(element: Element, sheet: StyleSheet, start: Branch): Branch {
  let branch = step(start, nameOf(element));
  for (const { name, value } of attributesOf(element)) {
    if (!sheet.attributes.has(name)) continue;
    if (name !== 'id' || sheet.anyId || sheet.ids.has(value)) branch = step(step(branch, name), value);
  }
  return isPositional(element, sheet) ? step(branch, placeAmongSiblings(element)) : branch;
}

/** Whether an element's place among its siblings can change what is declared for it. */
export function isPositional(element: Element, { positional }: StyleSheet): boolean {
  return positional.size > 0 && (positional.has('*') || positional.has(nameOf(element)));
}

function step({ further }: Branch, known: string): Branch {
  let branch = further.get(known);
  if (!branch) {
    branch = { further: new Map() };
    further.set(known, branch);
  }
  return branch;
}

function placeAmongSiblings(element: Element): string {
  const siblings = element.parentNode ? childrenOf(element.parentNode) : [element];
  return siblings
    .map((sibling) => (sibling === element ? '*' : `${nameOf(sibling)}.${attributeOf(sibling, 'class')}`))
    .join();
}
