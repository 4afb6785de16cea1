import { REFERENCED } from 'mermaid-without-browser/allow-list';
import { ANIMATIONS } from './allow-list.ts';
import { hidingOf } from './hiding.ts';
import type { DrawnElement } from './tree.ts';

/** Elements without words, which draw nothing themselves: they stay where they are. */
const SILENT: ReadonlySet<string> = new Set([...REFERENCED, ...ANIMATIONS, 'defs', 'mpath', 'stop', 'style']);

/**
 * A drawing without what nobody sees in it: hidden layers, and what is defined and never used. It would be published
 * with the file.
 */
export function withoutHidden(root: DrawnElement): DrawnElement {
  const shown = shownIn(root);
  const sweep = (element: DrawnElement): DrawnElement | undefined => {
    const { name, attributes, children } = element;
    const isShown = shown.has(element);
    const kept = children.flatMap((child): DrawnElement['children'] => {
      const swept =
        typeof child !== 'string' ? sweep(child) : isShown || name === 'style' ? child : undefined;
      return swept === undefined ? [] : [swept];
    });
    if (isShown) return { name, attributes, children: kept };
    if (kept.length === 0 && !SILENT.has(name) && !name.startsWith('fe')) return undefined;
    const silent = [...attributes].filter(([attribute]) => attribute !== 'aria-label');
    return { name, attributes: new Map(silent), children: kept };
  };
  return sweep(root) ?? { ...root, children: [] };
}

/** All elements that can be seen, or that what can be seen refers to. */
function shownIn(root: DrawnElement): ReadonlySet<DrawnElement> {
  const hiding = hidingOf(root);
  const ids = new Map<string, DrawnElement>();
  const shown = new Set<DrawnElement>();
  const targets: string[] = [];
  const read = (element: DrawnElement) => {
    const id = element.attributes.get('id');
    if (id !== undefined && !ids.has(id)) ids.set(id, element);
    if (element.name === 'style') targets.push(...targetsIn(element.children.join('')));
    for (const child of element.children) if (typeof child !== 'string') read(child);
  };
  const show = (element: DrawnElement, isVisibleAround: boolean, isReferredTo = false) => {
    if (shown.has(element)) return;
    if (!isReferredTo && (element.name === 'defs' || REFERENCED.has(element.name) || hiding.isGone(element)))
      return;
    const isVisible = hiding.isVisible(element) ?? isVisibleAround;
    if (isVisible || isReferredTo) {
      shown.add(element);
      targets.push(...targetsOf(element));
    }
    for (const child of element.children) if (typeof child !== 'string') show(child, isVisible);
  };
  read(root);
  show(root, true, true);
  for (let target = targets.pop(); target !== undefined; target = targets.pop()) {
    const element = ids.get(target);
    if (element) show(element, true, true);
  }
  return shown;
}

/** The ids that an element refers to. */
function targetsOf({ attributes }: DrawnElement): string[] {
  return [...attributes].flatMap(([name, value]) => {
    if (name === 'href' && value.startsWith('#')) return [value.slice(1)];
    return name === 'aria-labelledby' || name === 'aria-describedby' ? value.split(/\s+/) : targetsIn(value);
  });
}

/** The ids that a style refers to. */
export function targetsIn(style: string): string[] {
  return [...style.matchAll(/url\(\s*["']?#([^"')\s]+)/g)].map(([, target = '']) => target);
}
