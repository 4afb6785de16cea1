import { attributeOf, descendantsOf, SVG } from '../dom/nodes.ts';
import { SIGN_ATTRIBUTE } from '../labels/write-words.ts';
import { layOutText, textAround } from '../layout/text-runs.ts';
import type { Cascade } from '../style/cascade.ts';
import { xHeightOf } from '../text/vertical.ts';
import { BLACK } from './grounds.ts';
import { inheritedPaint, type Paints } from './paint.ts';

/** In em. */
const RULE_HEIGHT = 1 / 16;
const BULLET_RADIUS = 0.16;

/** Draws the rules of labels across them, and the bullets of their lists, in the colour of text there. */
export function drawSigns(svg: Element, cascade: Cascade, paints: Paints): void {
  for (const place of descendantsOf(svg).filter((element) => element.hasAttribute(SIGN_ATTRIBUTE))) {
    const text = textAround(place);
    const runs = layOutText(text, cascade);
    const run = runs.find(({ element }) => element === place);
    if (!run) continue;
    const { x, y, shift, size } = run;
    const middle = y + shift - xHeightOf(size) / 2;
    const [left, right] = [
      Math.min(...runs.map(({ x }) => x)),
      Math.max(...runs.map(({ x, width }) => x + width)),
    ];
    const [name, shape] =
      attributeOf(place, SIGN_ATTRIBUTE) === 'rule'
        ? ['rect', { x: left, y: middle, width: right - left, height: RULE_HEIGHT * size }]
        : ['circle', { cx: x + 2 * BULLET_RADIUS * size, cy: middle, r: BULLET_RADIUS * size }];
    const sign = text.ownerDocument.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(shape)) sign.setAttribute(attribute, String(value));
    const transform = attributeOf(text, 'transform');
    if (transform) sign.setAttribute('transform', transform);
    paints.set(
      sign,
      new Map([
        ['fill', inheritedPaint(place, 'fill', paints) ?? BLACK],
        ['stroke', 'none'],
      ]),
    );
    text.after(sign);
  }
}
