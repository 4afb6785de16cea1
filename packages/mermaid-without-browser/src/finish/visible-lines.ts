import { classesOf, descendantsOf, nameOf, numberOf } from '../dom/nodes.ts';
import type { Cascade } from '../style/cascade.ts';
import { blend, contrastOf, type ThemedColour } from '../style/colour.ts';
import { BLACK, isSame, referred } from './grounds.ts';
import { ancestry, fillOf, isSeen, type Line, linesIn, SHAPES } from './lines.ts';
import { inheritedPaint, isColour, opacityOf, type Paints } from './paint.ts';
import { readable } from './readable.ts';

/** A little more than the 3 that WCAG 2.2 asks of what must be seen. */
const ENOUGH = 3.2;
/** What helps the eye along, and would be in the way if it were as strong. */
const ENOUGH_OF_HELPERS = 1.6;
const HELPERS = new Set(['grid', 'pieOuterCircle', 'radarGraticule']);
const MARKERS = ['marker-start', 'marker-mid', 'marker-end'] as const;
const SCHEMES = ['light', 'dark'] as const;

/** Changes the colour of lines that can't be seen where they run, for each scheme on its own, and of their heads. */
export function ensureLines(svg: Element, cascade: Cascade, paints: Paints): void {
  const behindMarkers = new Map<Element, ThemedColour[]>();
  for (const line of linesIn(svg, cascade, paints)) {
    const { element, behind } = line;
    const isHelper = ancestry(element).some((around) => classesOf(around).some((name) => HELPERS.has(name)));
    ensure('stroke', line, isHelper ? ENOUGH_OF_HELPERS : ENOUGH, paints);
    for (const marker of markersOf(element, svg, paints)) {
      behindMarkers.set(marker, [...(behindMarkers.get(marker) ?? []), ...behind]);
    }
  }
  for (const [marker, behind] of behindMarkers) {
    for (const element of descendantsOf(marker)) ensureHead({ element, behind, area: undefined }, paints);
  }
}

function markersOf(element: Element, svg: Element, paints: Paints): Element[] {
  return MARKERS.flatMap((property) => {
    const reference = inheritedPaint(element, property, paints);
    return (typeof reference === 'string' && referred(reference, svg, paints)) || [];
  });
}

/** The head of an arrow is seen by its edge, or else by its area. */
function ensureHead(head: Line, paints: Paints): void {
  const { element } = head;
  if (!SHAPES.has(nameOf(element))) return;
  const [fill, stroke] = [fillOf(element, paints), inheritedPaint(element, 'stroke', paints)];
  const isOneColour = isColour(fill) && isColour(stroke) && isSame(fill, stroke);
  const hasEdge = isSeen(stroke) && numberOf(element, 'stroke-width') !== 0;
  if (isSeen(stroke)) ensure('stroke', head, ENOUGH, paints);
  if (isSeen(fill) && (!hasEdge || isOneColour)) ensure('fill', head, ENOUGH, paints);
}

function ensure(
  property: 'fill' | 'stroke',
  { element, behind, area }: Line,
  enough: number,
  paints: Paints,
): void {
  const colour = inheritedPaint(element, property, paints) ?? BLACK;
  if (!isColour(colour)) return;
  const opacity = opacityOf(element, `${property}-opacity`, paints);
  const [light, dark] = SCHEMES.map((scheme) => {
    const grounds = behind.map((ground) => ground[scheme]);
    // An area that is seen needs no edge.
    const isSeenWithout =
      area !== undefined &&
      grounds.every(
        (ground) => contrastOf(blend(area.colour[scheme], ground, area.opacity), ground) >= enough,
      );
    return isSeenWithout ? colour[scheme] : readable(colour[scheme], opacity, grounds, enough);
  });
  if (!light || !dark || (light === colour.light && dark === colour.dark)) return;
  paints.get(element)?.set(property, { light, dark });
}
