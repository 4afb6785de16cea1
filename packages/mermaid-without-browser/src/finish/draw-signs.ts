import { SVG } from '../dom/nodes.ts';
import { SIGN_ATTRIBUTE } from '../labels/write-words.ts';
import type { Cascade } from '../style/cascade.ts';
import { xHeightOf } from '../text/vertical.ts';
import { drawAtPlaces, type Place } from './draw-at-places.ts';
import type { Paints } from './paint.ts';

/** In em. */
const RULE_HEIGHT = 1 / 16;
const BULLET_RADIUS = 0.16;

/** Draws the rules of labels across them, and the bullets of their lists, in the colour of text there. */
export function drawSigns(svg: Element, cascade: Cascade, paints: Paints): void {
  drawAtPlaces(svg, SIGN_ATTRIBUTE, { cascade, paints }, toSign);
}

function toSign({ value, run, runs, document }: Place): Element {
  const { x, y, shift, size } = run;
  const middle = y + shift - xHeightOf(size) / 2;
  const left = Math.min(...runs.map((each) => each.x));
  const right = Math.max(...runs.map((each) => each.x + each.width));
  const [name, shape] =
    value === 'rule'
      ? ['rect', { x: left, y: middle, width: right - left, height: RULE_HEIGHT * size }]
      : ['circle', { cx: x + 2 * BULLET_RADIUS * size, cy: middle, r: BULLET_RADIUS * size }];
  const sign = document.createElementNS(SVG, name);
  for (const [attribute, number] of Object.entries(shape)) sign.setAttribute(attribute, String(number));
  return sign;
}
