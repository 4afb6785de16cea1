import { defineMdastPlugin } from 'satteri';
import { literalProp } from './literal-prop.ts';

/**
 * Lets authors write `<Figure src="./chart.png" alt="…" />` without an import: the picture is put
 * inside as Markdown's own image, which Astro finds beside the report and optimises.
 */
export const figurePictures = defineMdastPlugin({
  name: 'figure-pictures',
  mdxJsxFlowElement(node, context) {
    if (node.name !== 'Figure') return;
    const url = literalProp(node, 'src');
    if (!url || node.children.length > 0) return;
    context.appendChild(node, { type: 'image', url, alt: literalProp(node, 'alt') ?? '' });
  },
});
