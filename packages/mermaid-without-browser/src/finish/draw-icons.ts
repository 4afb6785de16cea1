import { SVG } from '../dom/nodes.ts';
import { iconOf } from '../labels/icons.ts';
import { ICON_ATTRIBUTE } from '../labels/write-words.ts';
import type { Cascade } from '../style/cascade.ts';
import { drawAtPlaces, leftAt, type Place, roomAt } from './draw-at-places.ts';
import type { Paints } from './paint.ts';

/** How far below its baseline an icon reaches, in its height. */
const BELOW = 0.125;

/** Draws the icons of labels in the room that is left for them, in the colour of text there. Tells whether there are any. */
export function drawIcons(svg: Element, cascade: Cascade, paints: Paints): boolean {
  return drawAtPlaces(svg, ICON_ATTRIBUTE, { cascade, paints }, toPath);
}

function toPath({ value, run, document }: Place): Element | undefined {
  const { y, shift, size } = run;
  const icon = iconOf(value);
  if (!icon) return undefined;
  const scale = Math.min(size / icon.height, roomAt(run) / icon.width);
  const left = leftAt(run, scale * icon.width);
  const top = y + shift + BELOW * size - (size + scale * icon.height) / 2;
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', icon.path);
  path.setAttribute('transform', `translate(${left} ${top}) scale(${scale})`);
  return path;
}
