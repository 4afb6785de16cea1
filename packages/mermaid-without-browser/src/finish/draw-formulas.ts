import { SVG } from '../dom/nodes.ts';
import { UNITS } from '../formulas/box.ts';
import { EM, formulaOf } from '../formulas/formula.ts';
import { FORMULA_ATTRIBUTE } from '../labels/write-words.ts';
import type { Cascade } from '../style/cascade.ts';
import { drawAtPlaces, leftAt, type Place } from './draw-at-places.ts';
import type { Paints } from './paint.ts';

/** Draws the formulas of labels in the room that is left for them, in the colour of text there, named by their TeX. */
export function drawFormulas(svg: Element, cascade: Cascade, paints: Paints): void {
  drawAtPlaces(svg, FORMULA_ATTRIBUTE, { cascade, paints }, toGroup);
}

function toGroup({ value: tex, run, document }: Place): Element | undefined {
  const { y, shift, size } = run;
  const formula = formulaOf(tex);
  if ('reason' in formula) return undefined;
  const group = document.createElementNS(SVG, 'g');
  const left = leftAt(run, formula.width * size);
  group.setAttribute('transform', `translate(${left} ${y + shift}) scale(${(size * EM) / UNITS})`);
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
