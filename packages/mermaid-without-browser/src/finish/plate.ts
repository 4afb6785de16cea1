import { attributeOf, descendantsOf, SVG } from '../dom/nodes.ts';
import { GROUND_ATTRIBUTE } from '../labels/look.ts';
import { layOutText, type TextRun, textAround } from '../layout/text-runs.ts';
import type { Cascade } from '../style/cascade.ts';
import type { ThemedColour } from '../style/colour.ts';
import { ascentOf, descentOf } from '../text/vertical.ts';
import { isColour, type Paints, type PaintValue, toPaintValue } from './paint.ts';

interface Plating {
  paints: Paints;
  /** How far a plate reaches beyond its text, to the sides. */
  margin: number;
}

/** Lays a piece of a colour under a line of text. */
export function putPlate(
  { element, x, y, shift, width, size }: TextRun,
  colour: ThemedColour,
  { paints, margin }: Plating,
): void {
  const text = textAround(element);
  const plate = text.ownerDocument.createElementNS(SVG, 'rect');
  const [top, bottom] = [y + shift - ascentOf(size), y + shift + descentOf(size)];
  const transform = attributeOf(text, 'transform');
  const box = { x: x - margin, y: top, width: width + 2 * margin, height: bottom - top };
  for (const [name, value] of Object.entries(box)) plate.setAttribute(name, String(value));
  if (transform) plate.setAttribute('transform', transform);
  paints.set(
    plate,
    new Map<string, PaintValue>([
      ['fill', colour],
      ['stroke', 'none'],
    ]),
  );
  text.before(plate);
}

/** Lays colours under words that have some of their own, such as marked ones. */
export function layGrounds(svg: Element, cascade: Cascade, paints: Paints, isMeantForDark: boolean): void {
  for (const element of descendantsOf(svg)) {
    const value = attributeOf(element, GROUND_ATTRIBUTE);
    const colour = value && toPaintValue('fill', value, isMeantForDark);
    if (!colour || !isColour(colour)) continue;
    for (const run of layOutText(textAround(element), cascade)) {
      if (run.element === element) putPlate(run, colour, { paints, margin: 0 });
    }
  }
}
