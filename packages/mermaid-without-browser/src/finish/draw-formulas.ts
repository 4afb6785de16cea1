import { attributeOf, descendantsOf, SVG } from '../dom/nodes.ts';
import { UNITS } from '../formulas/box.ts';
import { EM, formulaOf } from '../formulas/formula.ts';
import { FORMULA_ATTRIBUTE } from '../labels/write-words.ts';
import { layOutText, type TextRun, textAround } from '../layout/text-runs.ts';
import type { Cascade } from '../style/cascade.ts';
import { textWidth } from '../text/width.ts';
import { BLACK } from './grounds.ts';
import { inheritedPaint, type Paints } from './paint.ts';

/** Draws the formulas of labels in the room that is left for them, in the colour of text there, named by their TeX. */
export function drawFormulas(svg: Element, cascade: Cascade, paints: Paints): void {
  for (const place of descendantsOf(svg).filter((element) => element.hasAttribute(FORMULA_ATTRIBUTE))) {
    const text = textAround(place);
    const run = layOutText(text, cascade).find(({ element }) => element === place);
    const group = run && toGroup(run, text);
    if (!group) continue;
    paints.set(
      group,
      new Map([
        ['fill', inheritedPaint(place, 'fill', paints) ?? BLACK],
        ['stroke', 'none'],
      ]),
    );
    text.after(group);
  }
}

function toGroup(
  { element, text: shown, x, y, shift, width, size, weight }: TextRun,
  text: Element,
): Element | undefined {
  const tex = attributeOf(element, FORMULA_ATTRIBUTE) ?? '';
  const formula = formulaOf(tex);
  if ('reason' in formula) return undefined;
  const document = element.ownerDocument;
  const group = document.createElementNS(SVG, 'g');
  // The space before it is not its room, and what is left of that is on both sides.
  const room = textWidth(shown.replace(/^ /, ''), size, weight);
  const left = x + width - (room + formula.width * size) / 2;
  const around = attributeOf(text, 'transform');
  const place = `translate(${left} ${y + shift}) scale(${(size * EM) / UNITS})`;
  group.setAttribute('transform', around ? `${around} ${place}` : place);
  const title = document.createElementNS(SVG, 'title');
  title.textContent = tex;
  group.append(title);
  for (const { path: d, x, y, scaleX, scaleY } of formula.shapes) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    path.setAttribute('transform', `translate(${x} ${y}) scale(${scaleX} ${scaleY})`);
    group.append(path);
  }
  return group;
}
