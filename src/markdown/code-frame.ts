import type { Element, Root, RootContent } from 'hast';

const NAMELESS = new Set(['text', 'plaintext', 'txt', 'plain', 'ansi']);

/** Puts code into a figure with the name of its language and a button that copies it. */
export const codeFrame = {
  name: 'code-frame',
  root(root: Root): void {
    const pre = root.children.find(isElement);
    if (!pre) return;
    removeStyles(pre);
    const language = String(pre.properties['dataLanguage'] ?? '');
    const name = element('span', {}, { type: 'text', value: NAMELESS.has(language) ? 'Code' : language });
    const button = element('button', { type: 'button', class: 'aw-button' }, { type: 'text', value: 'Copy' });
    const bar = element(
      'figcaption',
      {},
      name,
      element('aw-copy', { class: 'aw-awaited', hidden: true }, button),
    );
    root.children = [element('figure', { class: 'aw-code' }, bar, pre)];
  },
};

function element(
  tagName: string,
  properties: Element['properties'],
  ...children: Element['children']
): Element {
  return { type: 'element', tagName, properties, children };
}

/** The highlighter styles a few things by attribute, which the page's policy refuses. */
function removeStyles(node: Element): void {
  delete node.properties['style'];
  for (const child of node.children) if (isElement(child)) removeStyles(child);
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element';
}
