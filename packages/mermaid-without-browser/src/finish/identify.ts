import { attributeOf, descendantsOf, nameOf } from '../dom/nodes.ts';
import { ELEMENT_NAMES, REFERENCED } from './allow-list.ts';
import type { Paints } from './paint.ts';

const REFERENCE = /url\(#([\w-]+)\)/g;
/** `timeline TD` forgets the drawing's id when it makes one of its own. */
const FORGOTTEN = /^undefined-/;

/**
 * Renames every id that something refers to, to `<prefix>-<number>`, and drops the others; so diagrams can't
 * clash on a page and don't depend on counters inside of Mermaid. References to nothing become `none`.
 */
export function renameIds(svg: Element, paints: Paints, prefix: string): void {
  const wanted = referencesIn(svg, paints);
  const names = new Map<string, string>();
  for (const element of descendantsOf(svg)) {
    const id = attributeOf(element, 'id');
    if (id === undefined) continue;
    const isWanted = wanted.has(id) || wanted.has(id.replace(FORGOTTEN, ''));
    if (!isWanted) {
      element.removeAttribute('id');
      continue;
    }
    const name = names.get(id) ?? `${prefix}-${names.size + 1}`;
    names.set(id, name).set(id.replace(FORGOTTEN, ''), name);
    element.setAttribute('id', name);
  }
  for (const [element, paint] of paints) {
    for (const [property, value] of paint) {
      if (typeof value !== 'string' || !value.includes('url(')) continue;
      const [, id = ''] = value.match(/url\(#([\w-]+)\)/) ?? [];
      if (names.has(id)) paint.set(property, value.replace(REFERENCE, `url(#${names.get(id)})`));
      else paint.delete(property);
    }
    const href = attributeOf(element, 'href');
    if (href !== undefined) element.setAttribute('href', `#${names.get(href.slice(1)) ?? ''}`);
  }
  removeUnwanted(svg);
}

function referencesIn(svg: Element, paints: Paints): Set<string> {
  const wanted = new Set<string>();
  for (const element of descendantsOf(svg)) {
    const href = attributeOf(element, 'href');
    if (href !== undefined) wanted.add(href.slice(1));
    for (const value of paints.get(element)?.values() ?? []) {
      if (typeof value !== 'string') continue;
      for (const [, id = ''] of value.matchAll(REFERENCE)) wanted.add(id);
    }
  }
  return wanted;
}

function removeUnwanted(svg: Element): void {
  for (const element of descendantsOf(svg)) {
    const name = ELEMENT_NAMES.get(nameOf(element)) ?? '';
    if (REFERENCED.has(name) && !element.hasAttribute('id')) element.remove();
  }
}
