import { attributeOf, childrenOf, classesOf, nameOf } from '../dom/nodes.ts';
import { hasPoints } from '../geometry/bounds.ts';
import { boundsOfPath } from '../geometry/path-measures.ts';
import { boxOf } from '../layout/bounding-box.ts';
import { Cascade } from '../style/cascade.ts';

/** Space between one thing and the next, going down. */
const GAP = { events: 8, periods: 12, toPeriod: 10, toSection: 16 };
const AXIS = { above: 12, below: 24 };
const TITLE = { above: 28, size: '24px' };
const MARGIN = 10;

/**
 * Stacks a timeline that runs top-down again. Mermaid 12.3 makes every period as high as the highest, lays the
 * header of a section over the last event before it, and runs the axis through the title
 * (https://github.com/mermaid-js/mermaid, timelineRenderer). Goes when a release no longer does.
 */
export function restack(svg: Element): void {
  const groups = childrenOf(svg).filter((child) => nameOf(child) === 'g');
  const placed = groups.filter((group) => placeOf(group));
  const top = Math.min(...placed.map((group) => placeOf(group)?.y ?? Infinity));
  if (!Number.isFinite(top)) return;
  const bottom = stack(groups, top);

  const axis = lineIn(groups.find((group) => has(group, 'lineWrapper')));
  axis?.setAttribute('y1', String(top - AXIS.above));
  axis?.setAttribute('y2', String(bottom + AXIS.below));
  const title = childrenOf(svg).find((child) => nameOf(child) === 'text');
  if (title) {
    title.setAttribute('x', String(Math.min(...placed.map((group) => placeOf(group)?.x ?? Infinity))));
    title.setAttribute('y', String(top - TITLE.above));
    title.setAttribute('font-size', TITLE.size);
  }
  svg.removeAttribute('viewBox');
  const box = boxOf(svg, new Cascade(svg));
  if (!hasPoints(box)) return;
  const [width, height] = [box.right - box.left + 2 * MARGIN, box.bottom - box.top + 2 * MARGIN];
  svg.setAttribute('viewBox', `${box.left - MARGIN} ${box.top - MARGIN} ${width} ${height}`);
}

/** Moves sections, periods with their events, and the events' arrows. Returns where the last one ends. */
function stack(groups: readonly Element[], top: number): number {
  let previous: 'nothing' | 'section' | 'period' = 'nothing';
  let end = top;
  let nextEvent = top;
  let arrow: number | undefined;
  for (const group of groups) {
    const place = placeOf(group);
    if (place && has(group, 'taskWrapper')) {
      const gap = { nothing: 0, section: GAP.toPeriod, period: GAP.periods }[previous];
      const y = end + gap;
      moveTo(group, place.x, y);
      end = y + heightOf(group);
      nextEvent = y;
      previous = 'period';
    } else if (place && has(group, 'eventWrapper')) {
      moveTo(group, place.x, nextEvent);
      arrow = nextEvent + heightOf(group) / 2;
      end = Math.max(end, nextEvent + heightOf(group));
      nextEvent += heightOf(group) + GAP.events;
    } else if (place && group.querySelector('.timeline-node')) {
      const y = end + (previous === 'nothing' ? 0 : GAP.toSection);
      moveTo(group, place.x, y);
      end = y + heightOf(group);
      previous = 'section';
    } else if (has(group, 'lineWrapper') && arrow !== undefined) {
      lineIn(group)?.setAttribute('y1', String(arrow));
      lineIn(group)?.setAttribute('y2', String(arrow));
      arrow = undefined;
    }
  }
  return end;
}

function placeOf(group: Element): { x: number; y: number } | undefined {
  const [, x, y] = /translate\(\s*([-\d.]+)[ ,]+([-\d.]+)/.exec(attributeOf(group, 'transform') ?? '') ?? [];
  return x === undefined || y === undefined ? undefined : { x: Number(x), y: Number(y) };
}

function moveTo(group: Element, x: number, y: number): void {
  group.setAttribute('transform', `translate(${x}, ${y})`);
}

function heightOf(group: Element): number {
  const path = group.querySelector('path');
  if (!path) return 0;
  const { top, bottom } = boundsOfPath(attributeOf(path, 'd') ?? '');
  return bottom - top;
}

function lineIn(group: Element | undefined): Element | null {
  return group?.querySelector('line') ?? null;
}

function has(group: Element, name: string): boolean {
  return classesOf(group).includes(name);
}
