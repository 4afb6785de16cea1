import { childNodesOf, descendantsOf, isText, nameOf, SVG } from '../dom/nodes.ts';
import { partsOf } from '../labels/formula-marks.ts';
import { roomFor } from '../labels/formula-room.ts';
import { FORMULA_ATTRIBUTE } from '../labels/write-words.ts';

/** Gives each formula that is marked within a text an element of its own. */
export function splitAtFormulas(svg: Element): void {
  for (const element of descendantsOf(svg)) {
    if (nameOf(element) !== 'text' && nameOf(element) !== 'tspan') continue;
    for (const node of childNodesOf(element)) {
      const parts = isText(node) ? partsOf(node.data) : [];
      if (!isText(node) || parts.length < 2) continue;
      node.replaceWith(
        ...parts.map(({ text, tex }) => {
          const span = svg.ownerDocument.createElementNS(SVG, 'tspan');
          if (tex !== undefined) span.setAttribute(FORMULA_ATTRIBUTE, tex);
          span.textContent = tex === undefined ? text : roomFor(tex, false).content;
          return span;
        }),
      );
    }
  }
}
