import { attributeOf, childrenOf, descendantsOf, nameOf, numberOf, parentOf, SVG } from '../dom/nodes.ts';
import { linesOfHtml, type Piece } from '../layout/html-box.ts';
import type { Cascade } from '../style/cascade.ts';
import { ascentOf, descentOf } from '../text/vertical.ts';

/** What HTML is written in when nothing says otherwise. */
const HTML_COLOUR = '#000';

/**
 * Puts SVG text in the place of HTML labels. Three kinds write HTML whatever they are told: the boxes of event
 * models, the notes in venn diagrams, and text that stands for an icon in architectures.
 */
export function replaceForeignText(svg: Element, cascade: Cascade): void {
  for (const element of descendantsOf(svg)) {
    if (nameOf(element) === 'foreignobject') element.replaceWith(...textsOf(element, cascade));
  }
}

/** One text for each line. All three kinds centre them in their box. */
function textsOf(foreign: Element, cascade: Cascade): Element[] {
  const [left, width] = [numberOf(foreign, 'x'), numberOf(foreign, 'width')];
  const lines = childrenOf(foreign).flatMap((content) => linesOfHtml(content, cascade, width));
  const { size } = cascade.textStyleOf(foreign);
  const heights = lines.map((pieces) => lineHeightOf(pieces[0]?.style.size ?? size));
  const whole = heights.reduce((sum, each) => sum + each, 0);
  let top = numberOf(foreign, 'y') + Math.max(0, (numberOf(foreign, 'height') - whole) / 2);
  return lines.map((pieces, index) => {
    const first = pieces[0];
    const isLeft = first !== undefined && isAlignedLeft(first.element, foreign);
    const text = foreign.ownerDocument.createElementNS(SVG, 'text');
    text.setAttribute('x', String(isLeft ? left : left + width / 2));
    text.setAttribute('y', String(top + ascentOf(first?.style.size ?? size)));
    text.setAttribute('style', `text-anchor:${isLeft ? 'start' : 'middle'};dominant-baseline:auto`);
    text.append(
      ...pieces.map((piece, place) => toSpan(piece, place === pieces.length - 1, foreign, cascade)),
    );
    top += heights[index] ?? 0;
    return text;
  });
}

function toSpan(
  { element, text, style }: Piece,
  isLast: boolean,
  foreign: Element,
  cascade: Cascade,
): Element {
  const span = foreign.ownerDocument.createElementNS(SVG, 'tspan');
  span.textContent = isLast ? text.trimEnd() : text;
  const { size, weight, italic } = style;
  const fill = colourOf(element, foreign, cascade);
  span.setAttribute(
    'style',
    `font-size:${size}px;font-weight:${weight};font-style:${italic ? 'italic' : 'normal'};fill:${fill};stroke:none`,
  );
  return span;
}

function lineHeightOf(size: number): number {
  return ascentOf(size) + descentOf(size);
}

function isAlignedLeft(element: Element, foreign: Element): boolean {
  return htmlAround(element, foreign).some((around) =>
    /text-align:\s*left/.test(attributeOf(around, 'style') ?? ''),
  );
}

function colourOf(element: Element, foreign: Element, cascade: Cascade): string {
  const colours = htmlAround(element, foreign).map((around) => cascade.styleOf(around).declared.get('color'));
  return colours.find(Boolean) ?? HTML_COLOUR;
}

/** The element itself and those around it within the label, from the inside out. */
function htmlAround(element: Element, foreign: Element): Element[] {
  const elements: Element[] = [];
  for (let around = element; around !== foreign; around = parentOf(around) ?? foreign) elements.push(around);
  return elements;
}
