import { SVG } from '../dom/nodes.ts';
import type { Word } from './word.ts';

/** What Mermaid hands over of an element: a selection of D3's. */
export interface Selection {
  node(): Element;
}

/** Says at the room for an icon which one belongs there. */
export const ICON_ATTRIBUTE = 'data-icon';

/** Says the same of a formula, by its TeX. */
export const FORMULA_ATTRIBUTE = 'data-formula';

/** Says the same of a rule or a bullet. */
export const SIGN_ATTRIBUTE = 'data-sign';

/** All that say so: what has one is drawn, and its text is room alone. */
export const PLACE_ATTRIBUTES = [ICON_ATTRIBUTE, FORMULA_ATTRIBUTE, SIGN_ATTRIBUTE] as const;

/** Puts words into a line of SVG text. */
export function writeWords(line: Selection, words: readonly Word[]): void {
  const outer = line.node();
  outer.replaceChildren(
    ...words.map(({ content, strong, em, glued, icon, formula, sign }, index) => {
      const span = outer.ownerDocument.createElementNS(SVG, 'tspan');
      span.setAttribute('font-style', em ? 'italic' : 'normal');
      span.setAttribute('class', 'text-inner-tspan');
      span.setAttribute('font-weight', strong ? 'bold' : 'normal');
      if (icon) span.setAttribute(ICON_ATTRIBUTE, icon);
      if (formula !== undefined) span.setAttribute(FORMULA_ATTRIBUTE, formula);
      if (sign) span.setAttribute(SIGN_ATTRIBUTE, sign);
      span.textContent = writtenAs(content, index === 0 || glued);
      return span;
    }),
  );
}

/** A word with the space before it. */
export function writtenAs(content: string, follows: boolean): string {
  return follows ? content : ` ${content}`;
}
