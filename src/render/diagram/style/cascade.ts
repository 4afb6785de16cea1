import { attributeOf, attributesOf, childrenOf, classesOf, isText, nameOf, parentOf } from '../dom/nodes.ts';
import { PRESENTATION, parseDeclaration, parseDeclarations } from './declarations.ts';
import { parseStyleSheet, type StyleSheet } from './style-sheet.ts';
import { INITIAL_TEXT_STYLE, type TextStyle, textStyleOf } from './text-style.ts';

/** The values that won for an element, by property, before inheritance. */
export type Declared = ReadonlyMap<string, string>;

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
interface Place extends Style {
  inside: Branch;
}

/** A place among others: each thing that is known of an element, its name first, leads one step further. */
interface Branch {
  further: Map<string, Branch>;
  place?: Place;
}

interface Roots {
  sheet: StyleSheet;
  place: Place;
  size: number;
}

const KEPT_SHEETS = 40;
const KEPT_PLACES = 20_000;
const keptRoots = new Map<string, Roots>();

/** Answers for one moment: as soon as an element changes, ask a new one. */
export class Cascade {
  readonly #roots: Roots;
  readonly #known = new Map<Element, Place>();

  constructor(element: Element) {
    this.#roots = rootsOf(styleSheetAround(element));
  }

  styleOf(element: Element): Style {
    return this.#placeOf(element);
  }

  textStyleOf(element: Element): TextStyle {
    return this.#placeOf(element).text;
  }

  #placeOf(element: Element): Place {
    const known = this.#known.get(element);
    if (known) return known;
    const parent = parentOf(element);
    const around = parent ? this.#placeOf(parent) : this.#roots.place;
    const branch = branchFor(element, this.#roots.sheet, around.inside);
    if (!branch.place) {
      const declared = declaredFor(element, this.#roots.sheet);
      branch.place = toPlace(declared, textStyleOf(declared, around.text));
      this.#roots.size++;
    }
    this.#known.set(element, branch.place);
    return branch.place;
  }
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
  return sheet.positional ? step(branch, placeAmongSiblings(element)) : branch;
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

const WEIGHT_OF_STYLE_ATTRIBUTE = 1e11;
const WEIGHT_OF_IMPORTANT = 1e12;

function declaredFor(element: Element, sheet: StyleSheet): Declared {
  const winners = new Map<string, { value: string; weight: number }>();
  const put = (property: string, value: string, weight: number) => {
    if (weight >= (winners.get(property)?.weight ?? -1)) winners.set(property, { value, weight });
  };
  for (const attribute of attributesOf(element)) {
    if (!PRESENTATION.has(attribute.name)) continue;
    for (const { property, value } of parseDeclaration(attribute.name, attribute.value))
      put(property, value, 0);
  }
  for (const key of [
    '*',
    nameOf(element),
    `#${attributeOf(element, 'id')}`,
    ...classesOf(element).map((name) => `.${name}`),
  ]) {
    for (const { selector, order, declarations } of sheet.rules.get(key) ?? []) {
      if (!selector.matches(element)) continue;
      const weight = 1 + selector.specificity + order / 1e5;
      for (const { property, value, important } of declarations) {
        put(property, value, weight + (important ? WEIGHT_OF_IMPORTANT : 0));
      }
    }
  }
  for (const { property, value, important } of parseDeclarations(attributeOf(element, 'style') ?? '')) {
    put(property, value, WEIGHT_OF_STYLE_ATTRIBUTE + (important ? WEIGHT_OF_IMPORTANT : 0));
  }
  return new Map([...winners].map(([property, { value }]) => [property, value]));
}

/** The text of the style sheet that Mermaid puts into the outermost svg around an element. */
function styleSheetAround(element: Element): string {
  let svg: Element | undefined;
  for (let current: Element | undefined = element; current; current = parentOf(current)) {
    if (nameOf(current) === 'svg') svg = current;
  }
  if (!svg) return '';
  for (const child of childrenOf(svg)) {
    // The text node's own string: its hash is computed once, that of a joined copy each time.
    if (nameOf(child) === 'style') return isText(child.firstChild) ? child.firstChild.data : '';
  }
  return '';
}

function rootsOf(css: string): Roots {
  const kept = keptRoots.get(css);
  if (kept && kept.size < KEPT_PLACES) return kept;
  if (keptRoots.size > KEPT_SHEETS) keptRoots.clear();
  const roots = {
    sheet: kept?.sheet ?? parseStyleSheet(css),
    place: toPlace(new Map(), INITIAL_TEXT_STYLE),
    size: 0,
  };
  keptRoots.set(css, roots);
  return roots;
}
