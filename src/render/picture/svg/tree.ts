import { escapeAttribute, escapeText } from 'mermaid-without-browser/escape';

/** An element of a drawing, with what is kept of it. */
export interface DrawnElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Elements and text. */
  children: (DrawnElement | string)[];
}

/** An element as text. */
export function writeElement({ name, attributes, children }: DrawnElement): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('');
  if (children.length === 0) return `<${name}${written}/>`;
  const inside = children.map((child) =>
    typeof child === 'string' ? escapeText(child) : writeElement(child),
  );
  return `<${name}${written}>${inside.join('')}</${name}>`;
}
