import type { Element, ElementContent, RootContent } from 'hast';

/** A component of ours in a body, with what its author wrote for it and what stands inside. */
export interface ComponentNode {
  type: 'component';
  name: string;
  props: Record<string, string>;
  children: ElementContent[];
}

/** HTML that was made by us: a drawing, or code in colours. */
export interface MadeNode {
  type: 'made';
  html: string;
}

declare module 'hast' {
  interface RootContentMap {
    component: ComponentNode;
    made: MadeNode;
  }
  interface ElementContentMap {
    component: ComponentNode;
    made: MadeNode;
  }
}

export function isElement(node: RootContent | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** An element made by us. */
export function element(
  tagName: string,
  properties: Element['properties'],
  ...children: ElementContent[]
): Element {
  return { type: 'element', tagName, properties, children };
}
