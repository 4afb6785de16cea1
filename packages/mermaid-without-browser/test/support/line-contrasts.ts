import type { Inked, openChromium } from './chromium.ts';

/** How well a line can be seen on what is behind it. */
export interface LineContrast {
  /** The element that draws it, for telling which it is. */
  name: string;
  contrast: number;
}

interface Line extends Inked {
  name: string;
}

/**
 * The contrast of each line in a drawing with what is behind most of it, as Chromium draws it. Lines are what has no
 * area: arrows, axes, edges; the edge of a box that is filled is not looked at.
 */
export async function lineContrasts(
  { page, measure }: Pick<Awaited<ReturnType<typeof openChromium>>, 'page' | 'measure'>,
  svg: string,
  scheme: 'light' | 'dark',
): Promise<LineContrast[]> {
  return measure(svg, scheme, {
    lines: () => page.evaluate(linesOf),
    hidden: '#stage text, #stage tspan, #stage .line-without-area, #stage marker *',
    edges: '#stage *',
  });
}

/** Runs in the page: every line without an area, marked, with points along it. */
function linesOf(): Line[] {
  const POINTS = 60;
  const NEAR = 4;
  const origin = document.querySelector('#stage > svg')?.getBoundingClientRect() ?? new DOMRect();
  const isWithin = (x: number, y: number) =>
    x >= origin.left && x <= origin.right && y >= origin.top && y <= origin.bottom;
  // An area may be a shape of its own, and its edge another.
  const isEdgeOf = (element: Element, area: Element) => {
    const [one, two] = [element.getBoundingClientRect(), area.getBoundingClientRect()];
    const gaps = [one.left - two.left, one.right - two.right, one.top - two.top, one.bottom - two.bottom];
    return gaps.every((gap) => Math.abs(gap) < NEAR);
  };
  const isUnderline = (element: Element, area: Element) => {
    const [line, box] = [element.getBoundingClientRect(), area.getBoundingClientRect()];
    return line.height < NEAR && line.width <= box.width && Math.abs(line.bottom - box.bottom) < NEAR;
  };
  const lines: Line[] = [];
  // What lies under a box is not seen, and text is no ground.
  for (const text of document.querySelectorAll('#stage text')) text.setAttribute('pointer-events', 'none');
  const seen = (paint: string) => paint !== 'none' && !/^rgba\(.*, 0\)$/.test(paint);
  for (const element of document.querySelectorAll<SVGGeometryElement>(
    '#stage path, #stage line, #stage polyline, #stage rect, #stage circle, #stage polygon',
  )) {
    const style = getComputedStyle(element);
    const matrix = element.getScreenCTM();
    const isLine = element.localName === 'line' || !seen(style.fill) || Number(style.fillOpacity) === 0;
    const isDrawn =
      seen(style.stroke) && Number.parseFloat(style.strokeWidth) > 0 && element.checkVisibility();
    if (!isLine || !isDrawn || !matrix || element.closest('defs, marker, clipPath, mask')) continue;
    let opacity = Number(style.strokeOpacity);
    for (let around: Element | null = element; around; around = around.parentElement) {
      opacity *= Number(getComputedStyle(around).opacity);
    }
    if (style.visibility === 'hidden' || opacity === 0 || style.stroke.startsWith('url')) continue;
    const length = element.getTotalLength();
    if (!length) continue;
    const area = element.previousElementSibling;
    if (area && isEdgeOf(element, area)) area.classList.add('line-without-area');
    if (area && isUnderline(element, area)) continue;
    element.classList.add('line-without-area');
    lines.push({
      name: `${element.localName}.${element.getAttribute('class')} in ${element.parentElement?.localName}.${element.parentElement?.getAttribute('class')}`,
      colour: style.stroke,
      opacity,
      points: Array.from({ length: POINTS }, (_, index) =>
        element.getPointAtLength(((index + 0.5) * length) / POINTS).matrixTransform(matrix),
      )
        .filter(({ x, y }) => document.elementFromPoint(x, y) === element && isWithin(x, y))
        .map(({ x, y }) => ({ x: Math.floor(x - origin.left), y: Math.floor(y - origin.top) })),
    });
  }
  return lines;
}
