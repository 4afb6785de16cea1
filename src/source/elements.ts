import type { BodyNode } from './body.ts';
import { tokensOfHtml } from './html.ts';
import { literalOf } from './props.ts';

/** A prop of an element. */
export interface Attribute {
  /** Empty for a spread, `{...props}`. */
  name: string;
  /** Nothing for an expression. */
  value: string | undefined;
  /** Anything in braces but a literal. */
  isExpression: boolean;
  start: number;
}

/** A component or an HTML element in MDX, or a tag of HTML in plain Markdown. */
export interface Element {
  /** Empty for a fragment, `<>`. */
  name: string;
  attributes: Attribute[];
  start: number;
  /** Whether it is written in MDX, where elements are taken apart with the text. */
  isMdx: boolean;
}

/** Markdown that was read, and what it was read from. */
interface Read {
  text: string;
  nodes: readonly BodyNode[];
}

/** The elements of a text, in order. */
export function elementsOf(read: Read | undefined): Element[] {
  return (read?.nodes ?? []).flatMap((placed) => {
    const { node, start } = placed;
    if (node.type === 'html') return tagsOf(node.value, start);
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
    const written = read?.text.slice(start, placed.end) ?? '';
    let passed = 0;
    const attributes = node.attributes.map((attribute): Attribute => {
      if (attribute.type === 'mdxJsxExpressionAttribute')
        return { name: '', value: undefined, isExpression: true, start };
      const { name } = attribute;
      const value = literalOf(attribute);
      const pattern = attributePattern(name);
      pattern.lastIndex = passed;
      const at = pattern.exec(written)?.index ?? 0;
      passed = at + name.length;
      return { name, value, isExpression: value === undefined, start: start + at };
    });
    return { name: node.name ?? '', attributes, start, isMdx: true };
  });
}

function tagsOf(html: string, offset: number): Element[] {
  return tokensOfHtml(html).flatMap(({ kind, name, attributes, start }) =>
    kind !== 'start'
      ? []
      : {
          name,
          attributes: attributes.map((attribute) => ({
            name: attribute.name,
            value: attribute.value,
            isExpression: false,
            start: offset + attribute.start,
          })),
          start: offset + start,
          isMdx: false,
        },
  );
}

/** The value of a literal prop. */
export function propOf({ attributes }: Element, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

/** Where an attribute begins in its element. */
function attributePattern(name: string): RegExp {
  return new RegExp(`(?<=\\s)${name.replaceAll(/\W/g, '\\$&')}(?=[\\s=/>])`, 'g');
}
