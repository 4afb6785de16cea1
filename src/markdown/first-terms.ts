import {
  defineMdastPlugin,
  type MdastNode,
  type MdastVisitorContext,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
} from 'satteri';
import { literalProp } from './literal-prop.ts';

type Component = Readonly<MdxJsxFlowElement | MdxJsxTextElement>;

/**
 * Marks the first `<Term>` of each name in a body: that one explains itself, the others are words.
 * In headings and links a term can't be pressed, so it isn't explained there.
 */
export const firstTerms = () => {
  const seen = new Set<string>();
  const mark = (node: Component, context: MdastVisitorContext) => {
    const name = node.name === 'Term' ? literalProp(node, 'name') : undefined;
    if (name === undefined || seen.has(name) || isPressed(node, context)) return;
    seen.add(name);
    const first = { type: 'mdxJsxAttribute' as const, name: 'first', value: '' };
    context.replaceNode(node, { ...node, attributes: [...node.attributes, first] });
  };
  return defineMdastPlugin({ name: 'first-terms', mdxJsxFlowElement: mark, mdxJsxTextElement: mark });
};

function isPressed(node: Component, context: MdastVisitorContext): boolean {
  let around: Readonly<MdastNode> | undefined = context.parent(node);
  while (around && around.type !== 'root') {
    if (around.type === 'heading' || around.type === 'link') return true;
    around = context.parent(around);
  }
  return false;
}
