import { SVG } from '../dom/nodes.ts';
import { CODE_ATTRIBUTE, dropOf, GROUND_ATTRIBUTE, PLAIN_LOOK, rounded, styleOf } from './look.ts';
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

/** Of Mermaid's labels, in em: from one line to the next, and how far above that distance the first stands. */
const LINE = 1.1;
const FIRST_LINE = -0.1;
const TOLERANCE = 0.001;

/** Puts words into a line of SVG text. */
export function writeWords(line: Selection, words: readonly Word[]): void {
  const outer = line.node();
  makeRoomFor(words, outer);
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

/** Moves a line down by as much as its letters, or those of lines above, are larger than others of the label. */
function makeRoomFor(words: readonly Word[], outer: Element): void {
  const size = Math.max(1, ...words.map(({ look = PLAIN_LOOK }) => look.size));
  const before = outer.previousElementSibling;
  const place = before ? emOf(before.getAttribute('y')) + LINE * size : FIRST_LINE + (size - 1);
  if (place > emOf(outer.getAttribute('y')) + TOLERANCE) outer.setAttribute('y', `${rounded(place)}em`);
}

function spanOf(
  { ownerDocument }: Element,
  { content, strong, em, look = PLAIN_LOOK }: Pick<Word, 'content' | 'strong' | 'em' | 'look'>,
  drop: number,
): Element {
  const span = ownerDocument.createElementNS(SVG, 'tspan');
  span.setAttribute('class', 'text-inner-tspan');
  // What is neither is as its author has set the whole label.
  if (em) span.setAttribute('font-style', 'italic');
  if (strong) span.setAttribute('font-weight', 'bold');
  const style = styleOf(look);
  if (style) span.setAttribute('style', style);
  if (look.isCode) span.setAttribute(CODE_ATTRIBUTE, '');
  if (look.ground) span.setAttribute(GROUND_ATTRIBUTE, look.ground);
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
