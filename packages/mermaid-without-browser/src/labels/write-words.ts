import { SVG } from '../dom/nodes.ts';
import { CODE_ATTRIBUTE, dropOf, PLAIN_LOOK, styleOf } from './look.ts';
import type { Word } from './word.ts';

/** What Mermaid hands over of an element: a selection of D3's. */
interface Selection {
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
  let before = PLAIN_LOOK;
  const spans: Element[] = [];
  words.forEach((word, index) => {
    const { look = PLAIN_LOOK } = word;
    const space = spaceBefore(word, index);
    // A space looks like what is around it, not like what begins behind it.
    const isOutside = space !== '' && look !== before && look !== PLAIN_LOOK;
    if (isOutside)
      spans.push(spanOf(outer, { ...word, look: PLAIN_LOOK, content: space }, dropOf(PLAIN_LOOK, before)));
    // The innermost drop counts alone, so that the first word has the line's, too.
    const ofLine = index === 0 ? emOf(outer.getAttribute('dy')) / look.size : 0;
    const drop = dropOf(look, isOutside ? PLAIN_LOOK : before);
    const span = spanOf(
      outer,
      { ...word, content: isOutside ? word.content : space + word.content },
      drop && drop + ofLine,
    );
    if (word.icon) span.setAttribute(ICON_ATTRIBUTE, word.icon);
    if (word.formula !== undefined) span.setAttribute(FORMULA_ATTRIBUTE, word.formula);
    if (word.sign) span.setAttribute(SIGN_ATTRIBUTE, word.sign);
    spans.push(span);
    before = look;
  });
  outer.replaceChildren(...spans);
}

function spanOf(
  { ownerDocument }: Element,
  { content, strong, em, look = PLAIN_LOOK }: Pick<Word, 'content' | 'strong' | 'em' | 'look'>,
  drop: number,
): Element {
  const span = ownerDocument.createElementNS(SVG, 'tspan');
  span.setAttribute('font-style', em ? 'italic' : 'normal');
  span.setAttribute('class', 'text-inner-tspan');
  span.setAttribute('font-weight', strong ? 'bold' : 'normal');
  const style = styleOf(look);
  if (style) span.setAttribute('style', style);
  if (look.isCode) span.setAttribute(CODE_ATTRIBUTE, '');
  if (drop) span.setAttribute('dy', `${drop}em`);
  span.textContent = content;
  return span;
}

function emOf(length: string | null): number {
  return Number(/^(-?[\d.]+)em$/.exec(length ?? '')?.[1] ?? 0);
}

/** What parts a word from the one before it in its line. */
export function spaceBefore({ glued }: Word, index: number): string {
  return index === 0 || glued ? '' : ' ';
}
