import type { Body } from './body.ts';

/** A prop of an element in MDX. */
export interface Attribute {
  /** Empty for a spread, `{...props}`. */
  name: string;
  /** Nothing for a prop without a value. */
  value: string | undefined;
  /** Anything in braces but a literal. */
  isExpression: boolean;
  start: number;
}

/** A component or an HTML element in MDX. */
export interface Element {
  /** Empty for a fragment, `<>`. */
  name: string;
  attributes: Attribute[];
  start: number;
}

const LITERAL = /^\s*(?:(-?\d+(?:\.\d+)?|true|false)|"([^"\\]*)"|'([^'\\]*)')\s*$/;

/** The elements of a body, in order. */
export function elementsOf(body: Body | undefined): Element[] {
  return (body?.nodes ?? []).flatMap(({ node, start: element, end }) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
    const written = body?.text.slice(element, end) ?? '';
    const attributes = node.attributes.map((attribute): Attribute => {
      if (attribute.type === 'mdxJsxExpressionAttribute') {
        return { name: '', value: undefined, isExpression: true, start: element };
      }
      const { name, value } = attribute;
      const start = element + Math.max(0, written.search(attributePattern(name)));
      if (typeof value === 'string' || !value)
        return { name, value: value ?? undefined, isExpression: false, start };
      const literal = LITERAL.exec(value.value)
        ?.slice(1)
        .find((group) => group !== undefined);
      return { name, value: literal, isExpression: literal === undefined, start };
    });
    return { name: node.name ?? '', attributes, start: element };
  });
}

/** The value of a literal prop. */
export function propOf({ attributes }: Element, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

/** Where an attribute begins in its element. */
function attributePattern(name: string): RegExp {
  return new RegExp(`(?<=\\s)${name.replaceAll(/\W/g, '\\$&')}(?=[\\s=/>])`);
}
