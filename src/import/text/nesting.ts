import type { Element, ElementContent, Parents, Root } from 'hast';

/** Elements that stand within a line. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b big cite code del dfn em font i img ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Elements that are one line in Markdown, whatever HTML puts into them. */
const LINES = new Set('caption dt h1 h2 h3 h4 h5 h6 summary td th'.split(' '));

/**
 * HTML as Markdown can nest it: no block within a word's emphasis, which is dropped, and none in a cell or a heading,
 * which hold the words of it.
 */
export function nestAsMarkdown<T extends Root | Element>(node: T): T {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'doctype' ? [] : [child as ElementContent];
    const nested = nestAsMarkdown(child);
    return INLINE.has(nested.tagName) && hasBlock(nested) ? nested.children : [nested];
  });
  const isLine = node.type === 'element' && LINES.has(node.tagName);
  return { ...node, children: isLine ? children.flatMap(toWords) : children };
}

function hasBlock(node: Parents): boolean {
  return node.children.some(
    (child) =>
      child.type === 'element' && ((!INLINE.has(child.tagName) && child.tagName !== 'br') || hasBlock(child)),
  );
}

function toWords(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(toWords);
  if (node.tagName === 'pre') return [{ ...node, tagName: 'code', children }];
  if (INLINE.has(node.tagName) || node.tagName === 'br') return [{ ...node, children }];
  const space: ElementContent = { type: 'text', value: ' ' };
  return [space, ...children, space];
}
