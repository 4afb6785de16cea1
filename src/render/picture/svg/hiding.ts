import { type CssNode, generate, parse, type Selector, type WalkContext, walk } from 'css-tree';
import { ANIMATIONS } from './allow-list.ts';
import type { DrawnElement } from './tree.ts';

type Property = 'display' | 'visibility';

/** What the styles of a drawing say of what is to be seen. */
export interface Hiding {
  /** Whether an element and all in it is never drawn where it stands. */
  isGone(element: DrawnElement): boolean;
  /** Whether an element itself can be seen; nothing when that is as with the one around it. */
  isVisible(element: DrawnElement): boolean | undefined;
}

/** What a selector says of an element itself. */
interface Names {
  type?: string;
  ids: string[];
  classes: string[];
}

interface Setting {
  property: Property;
  isHiding: boolean;
  /** What an element must be and have at least; nothing is any element. */
  names: Names | undefined;
  /** Whether all that are so have it, always. */
  isSure: boolean;
}

const HIDING: Readonly<Record<Property, ReadonlySet<string>>> = {
  display: new Set(['none']),
  visibility: new Set(['hidden', 'collapse']),
};

/** Each is compared with each element; more than this takes seconds. */
const MAX_SETTINGS = 1000;

/**
 * Reads what hides. What is shown at some time, or could be, counts as shown.
 *
 * @throws Error for styles that say more of it than can be read.
 */
export function hidingOf(root: DrawnElement): Hiding {
  const settings: Setting[] = [];
  const animated = new Set<string | undefined>();
  const read = ({ name, attributes, children }: DrawnElement) => {
    if (name === 'style') settings.push(...settingsOf(children.join(''), attributes.has('media')));
    if (ANIMATIONS.has(name)) animated.add(attributes.get('attributeName'));
    for (const child of children) if (typeof child !== 'string') read(child);
  };
  read(root);
  if (settings.length > MAX_SETTINGS) throw new Error(`More than ${MAX_SETTINGS} styles that hide and show`);
  const isHiding = (element: DrawnElement, property: Property): boolean | undefined => {
    const those = settings.filter((setting) => setting.property === property && fits(setting, element));
    if (animated.has(property) || those.some((setting) => !setting.isHiding)) return false;
    const written = inStyle(element, property) ?? element.attributes.get(property)?.trim().toLowerCase();
    if (those.some(({ isSure }) => isSure) && inStyle(element, property) === undefined) return true;
    return written === undefined || written === 'inherit' ? undefined : HIDING[property].has(written);
  };
  return {
    isGone: (element) => isHiding(element, 'display') === true,
    isVisible(element) {
      const isHidden = isHiding(element, 'visibility');
      return isHidden === undefined ? undefined : !isHidden;
    },
  };
}

function isProperty(name: string): name is Property {
  return Object.hasOwn(HIDING, name);
}

function wordsOf(value: CssNode): string {
  return generate(value).trim().toLowerCase();
}

/** What the `style` attribute says of a property. */
function inStyle({ attributes }: DrawnElement, property: Property): string | undefined {
  const style = attributes.get('style');
  if (!style?.toLowerCase().includes(property)) return undefined;
  let found: string | undefined;
  walk(parse(style, { context: 'declarationList' }), (node) => {
    if (node.type === 'Declaration' && node.property.toLowerCase() === property) found = wordsOf(node.value);
  });
  return found;
}

/** What a style sheet says of what is to be seen, and of which elements. */
function settingsOf(css: string, isConditional: boolean): Setting[] {
  const settings: Setting[] = [];
  let depth = 0;
  walk(parse(css), {
    enter(this: WalkContext, node: CssNode) {
      if (node.type === 'Rule') depth++;
      if (node.type !== 'Declaration') return;
      const property = node.property.toLowerCase();
      if (!isProperty(property)) return;
      const isHiding = HIDING[property].has(wordsOf(node.value));
      const isWithin = isConditional || this.atrule !== null || depth !== 1;
      const prelude = this.rule?.prelude;
      const selectors = isWithin || prelude?.type !== 'SelectorList' ? [] : prelude.children.toArray();
      if (selectors.length === 0) settings.push({ property, isHiding, names: undefined, isSure: false });
      for (const selector of selectors)
        if (selector.type === 'Selector') settings.push({ property, isHiding, ...namesIn(selector) });
    },
    leave(node: CssNode) {
      if (node.type === 'Rule') depth--;
    },
  });
  return settings;
}

/** What the last part of a selector asks for, and whether that is all it asks for. */
export function namesIn({ children }: Selector): { names: Names; isSure: boolean } {
  const parts = children.toArray();
  const last = parts.slice(parts.findLastIndex(({ type }) => type === 'Combinator') + 1);
  const names: Names = { ids: [], classes: [] };
  let isSure = last.length === parts.length;
  for (const part of last) {
    if (part.type === 'ClassSelector') names.classes.push(part.name);
    else if (part.type === 'IdSelector') names.ids.push(part.name);
    else if (part.type === 'TypeSelector') {
      if (part.name !== '*') names.type = part.name;
    } else isSure = false;
  }
  return { names, isSure };
}

function fits({ names }: Setting, { name, attributes }: DrawnElement): boolean {
  if (!names) return true;
  const classes = (attributes.get('class') ?? '').split(/\s+/);
  return (
    (names.type === undefined || names.type === name) &&
    names.ids.every((id) => id === attributes.get('id')) &&
    names.classes.every((one) => classes.includes(one))
  );
}
