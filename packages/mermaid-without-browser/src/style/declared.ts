import { attributeOf, attributesOf, classesOf, nameOf } from '../dom/nodes.ts';
import { CODE_ATTRIBUTE } from '../labels/look.ts';
import { CODE_FAMILY } from '../text/code.ts';
import { PRESENTATION, parseDeclaration, parseDeclarations } from './declarations.ts';
import type { StyleSheet } from './style-sheet.ts';

/** The values that won for an element, by property, before inheritance. */
export type Declared = ReadonlyMap<string, string>;

const WEIGHT_OF_STYLE_ATTRIBUTE = 1e11;
const WEIGHT_OF_IMPORTANT = 1e12;

/** Lets attributes, the style sheet's rules and the `style` attribute of an element compete. */
export function declaredFor(element: Element, sheet: StyleSheet): Declared {
  const winners = new Map<string, { value: string; weight: number }>();
  const put = (property: string, value: string, weight: number) => {
    if (weight >= (winners.get(property)?.weight ?? -1)) winners.set(property, { value, weight });
  };
  for (const attribute of attributesOf(element)) {
    if (attribute.name === CODE_ATTRIBUTE) put('font-family', CODE_FAMILY, 0);
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
