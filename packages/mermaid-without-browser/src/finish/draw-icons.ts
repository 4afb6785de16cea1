import { attributeOf, descendantsOf, SVG } from '../dom/nodes.ts';
import { iconOf } from '../labels/icons.ts';
import { ICON_ATTRIBUTE } from '../labels/write-words.ts';
import { layOutText, type TextRun, textAround } from '../layout/text-runs.ts';
import type { Cascade } from '../style/cascade.ts';
import { textWidth } from '../text/width.ts';
import { BLACK } from './grounds.ts';
import { inheritedPaint, type Paints } from './paint.ts';

/** How far below its baseline an icon reaches, in its height. */
const BELOW = 0.125;

/** Draws the icons of labels in the room that is left for them, in the colour of text there. Tells whether there are any. */
export function drawIcons(svg: Element, cascade: Cascade, paints: Paints): boolean {
  const places = descendantsOf(svg).filter((element) => element.hasAttribute(ICON_ATTRIBUTE));
  for (const place of places) {
    const text = textAround(place);
    const run = layOutText(text, cascade).find(({ element }) => element === place);
    const path = run && toPath(run, text);
    if (!path) continue;
    paints.set(
      path,
      new Map([
        ['fill', inheritedPaint(place, 'fill', paints) ?? BLACK],
        ['stroke', 'none'],
      ]),
    );
    text.after(path);
  }
  return places.length > 0;
}

function toPath(run: TextRun, text: Element): Element | undefined {
  const { element, x, y, shift, width, size, weight } = run;
  const icon = iconOf(attributeOf(element, ICON_ATTRIBUTE) ?? '');
  if (!icon) return undefined;
  // The space before it is not its room.
  const room = textWidth(run.text.replace(/^ /, ''), size, weight);
  const scale = Math.min(size / icon.height, room / icon.width);
  const left = x + width - (room + scale * icon.width) / 2;
  const top = y + shift + BELOW * size - (size + scale * icon.height) / 2;
  const path = element.ownerDocument.createElementNS(SVG, 'path');
  path.setAttribute('d', icon.path);
  const around = attributeOf(text, 'transform');
  path.setAttribute('transform', `${around ? `${around} ` : ''}translate(${left} ${top}) scale(${scale})`);
  return path;
}
