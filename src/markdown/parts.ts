import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { ComponentNode } from './nodes.ts';
import { printHtml } from './print.ts';

/** A component of ours in a body, and what stands inside. */
export interface ComponentPart {
  name: string;
  props: Readonly<Record<string, string>>;
  children: BodyPart[];
}

/** A body as a page puts it together: finished HTML, and components between. An element may open in one part and close in a later one. */
export type BodyPart = string | ComponentPart;

/** A finished tree as parts. */
export function partsOf({ children }: Root | ComponentNode): BodyPart[] {
  const parts: BodyPart[] = [];
  const write = (html: string) => {
    const last = parts.at(-1);
    if (typeof last === 'string') parts[parts.length - 1] = last + html;
    else parts.push(html);
  };
  const add = (node: RootContent) => {
    if (node.type === 'component')
      parts.push({ name: node.name, props: node.props, children: partsOf(node) });
    else if (node.type === 'made') write(node.html);
    else if (node.type !== 'element' || !isMixed(node)) write(printHtml(node));
    else {
      const [open, close] = tagsOf(node);
      write(open);
      for (const child of node.children) add(child);
      write(close);
    }
  };
  for (const child of children) add(child);
  return parts;
}

/** Whether something in it is more than HTML's own nodes. */
function isMixed({ children }: Element): boolean {
  return children.some(
    (child: ElementContent) =>
      child.type === 'component' || child.type === 'made' || (child.type === 'element' && isMixed(child)),
  );
}

function tagsOf(node: Element): [string, string] {
  const close = `</${node.tagName}>`;
  return [printHtml({ ...node, children: [] }).slice(0, -close.length), close];
}
