import { defineMdastPlugin } from 'satteri';
import { currentBuild } from '../build/current.ts';
import type { DiagramRequest } from '../render/diagram/diagram.ts';
import { createFenceReader } from './fence.ts';

/** Puts the drawn diagram in the place of each ```` ```mermaid ```` fence. */
export const diagramFences = () => {
  const readFence = createFenceReader();
  return defineMdastPlugin({
    name: 'diagram-fences',
    code(node, context) {
      if (node.lang !== 'mermaid') return;
      const diagram = currentBuild().diagrams.get(diagramKey(readFence(node)));
      if (!diagram) return;
      const html = `<figure class="aw-diagram">${diagram.svg}</figure>`;
      if (context.sourceFormat === 'markdown')
        return context.replaceNode(node, { type: 'html', value: html });
      context.replaceNode(node, {
        type: 'mdxJsxFlowElement',
        name: 'Fragment',
        attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
        children: [],
      });
    },
  });
};

/** What a drawn diagram is found by: its source, its name, and which of several it is. */
export function diagramKey({ source, title = '', copy = 1 }: DiagramRequest): string {
  return `${copy} ${title}\n${source}`;
}
