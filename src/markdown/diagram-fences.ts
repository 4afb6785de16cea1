import { defineMdastPlugin } from 'satteri';
import { currentBuild } from '../build/current.ts';
import { fenceTitle } from './outline.ts';

/** Puts the drawn diagram in the place of each ```` ```mermaid ```` fence. */
export const diagramFences = defineMdastPlugin({
  name: 'diagram-fences',
  code(node, context) {
    if (node.lang !== 'mermaid') return;
    const diagram = currentBuild().diagrams.get(diagramKey(node.value, fenceTitle(node.meta)));
    if (!diagram) return;
    const html = `<figure class="aw-diagram">${diagram.svg}</figure>`;
    if (context.sourceFormat === 'markdown') return context.replaceNode(node, { type: 'html', value: html });
    context.replaceNode(node, {
      type: 'mdxJsxFlowElement',
      name: 'Fragment',
      attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
      children: [],
    });
  },
});

/** What a drawn diagram is found by: its source and its name. */
export function diagramKey(source: string, title: string | undefined): string {
  return `${title ?? ''}\n${source}`;
}
