import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

/** An element of MDX: a component of ours or HTML. */
export type MdxElement = Readonly<MdxJsxFlowElement | MdxJsxTextElement>;
type Attribute = MdxElement['attributes'][number];

/** A number, `true`, `false`, or text in quotation marks without escapes, as braces may hold it. */
const LITERAL = /^\s*(?:(-?\d+(?:\.\d+)?|true|false)|"([^"\\]*)"|'([^'\\]*)')\s*$/;

/** The value of a prop if it is data: in quotation marks, a literal in braces, or empty when only its name stands there. */
export function literalOf(attribute: Attribute): string | undefined {
  if (attribute.type !== 'mdxJsxAttribute') return undefined;
  const { value } = attribute;
  if (typeof value === 'string' || !value) return value ?? '';
  return LITERAL.exec(value.value)
    ?.slice(1)
    .find((group) => group !== undefined);
}

/** All literal props of an element by their names. */
export function propsOf({ attributes }: MdxElement): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((attribute) => {
      const value = literalOf(attribute);
      return value === undefined || !('name' in attribute) ? [] : [[attribute.name, value]];
    }),
  );
}
