import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

/** The value of a prop in quotation marks. */
export function literalProp(
  { attributes }: Readonly<MdxJsxFlowElement | MdxJsxTextElement>,
  name: string,
): string | undefined {
  const attribute = attributes.find((candidate) => 'name' in candidate && candidate.name === name);
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}
