import { attributeOf, descendantsOf } from '../dom/nodes.ts';
import { layOutText, type TextRun, textAround } from '../layout/text-runs.ts';
import type { Cascade } from '../style/cascade.ts';
import { textWidth } from '../text/width.ts';
import { BLACK } from './grounds.ts';
import { inheritedPaint, type Paints } from './paint.ts';

/** A place in a label that is kept for something to be drawn. */
export interface Place {
  /** What belongs there. */
  value: string;
  run: TextRun;
  /** All of the label. */
  runs: readonly TextRun[];
  document: Document;
}

/**
 * Draws what belongs at the places of labels that have an attribute, in the colour of text there.
 *
 * @param draw - gives a shape in the coordinates of the label; nothing where nothing is to be drawn.
 * @returns whether there are such places.
 */
export function drawAtPlaces(
  svg: Element,
  attribute: string,
  { cascade, paints }: { cascade: Cascade; paints: Paints },
  draw: (place: Place) => Element | undefined,
): boolean {
  const places = descendantsOf(svg).filter((element) => element.hasAttribute(attribute));
  for (const place of places) {
    const text = textAround(place);
    const runs = layOutText(text, cascade);
    const run = runs.find(({ element }) => element === place);
    const value = attributeOf(place, attribute) ?? '';
    const shape = run && draw({ value, run, runs, document: text.ownerDocument });
    if (!shape) continue;
    const transforms = [text, shape].flatMap((element) => attributeOf(element, 'transform') ?? []);
    if (transforms.length > 0) shape.setAttribute('transform', transforms.join(' '));
    paints.set(
      shape,
      new Map([
        ['fill', inheritedPaint(place, 'fill', paints) ?? BLACK],
        ['stroke', 'none'],
      ]),
    );
    text.after(shape);
  }
  return places.length > 0;
}

/** How much room is kept at a place; the space before it is none of it. */
export function roomAt({ text, size, weight }: TextRun): number {
  return textWidth(text.replace(/^ /, ''), size, weight);
}

/** Where something begins that stands in the middle of its room. */
export function leftAt(run: TextRun, width: number): number {
  return run.x + run.width - (roomAt(run) + width) / 2;
}
