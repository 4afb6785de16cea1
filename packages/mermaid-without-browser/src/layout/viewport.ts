import { attributeOf, nameOf, parentOf } from '../dom/nodes.ts';

/** What percentages refer to while Mermaid draws, unless the svg says otherwise. */
const DEFAULT = { width: 1000, height: 600 };

/** The numbers of a `viewBox`. */
export interface ViewBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function viewBoxOf(svg: Element): ViewBox | undefined {
  const [x, y, width, height] = (attributeOf(svg, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (x === undefined || y === undefined || !width || !height) return undefined;
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : undefined;
}

/** The size that percentages within an element refer to. */
export function viewportOf(element: Element): { width: number; height: number } {
  for (let svg: Element | undefined = element; svg; svg = parentOf(svg)) {
    if (nameOf(svg) !== 'svg') continue;
    const viewBox = viewBoxOf(svg);
    if (viewBox) return viewBox;
    return {
      width: fixedLength(svg, 'width') ?? DEFAULT.width,
      height: fixedLength(svg, 'height') ?? DEFAULT.height,
    };
  }
  return DEFAULT;
}

function fixedLength(svg: Element, name: string): number | undefined {
  const text = attributeOf(svg, name) ?? '%';
  return text.endsWith('%') ? undefined : Number.parseFloat(text);
}
