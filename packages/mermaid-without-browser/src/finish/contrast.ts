import { descendantsOf, nameOf } from '../dom/nodes.ts';
import { type Point, transformPoint } from '../geometry/bounds.ts';
import { PLACE_ATTRIBUTES } from '../labels/write-words.ts';
import { transformToRoot } from '../layout/bounding-box.ts';
import { layOutText, type TextRun } from '../layout/text-runs.ts';
import type { Cascade } from '../style/cascade.ts';
import type { Colour, ThemedColour } from '../style/colour.ts';
import { ascentOf } from '../text/vertical.ts';
import { isDefinition } from './frame.ts';
import {
  BLACK,
  colourOf,
  fillingOf,
  type Ground,
  groundsNear,
  groundsOf,
  isSame,
  stacksBehind,
} from './grounds.ts';
import { isFilling, SHAPES } from './lines.ts';
import { inheritedPaint, isColour, opacityOf, type Paints } from './paint.ts';
import { putPlate } from './plate.ts';
import { readable, worstOn } from './readable.ts';

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];
/** What WCAG 2.2 AA asks of text. */
const READABLE = 4.5;
/** How far a plate reaches beyond its text. */
const MARGIN = 2;
/** Where along a line of text its ground is looked at. */
const SAMPLES = [0.02, 0.14, 0.26, 0.38, 0.5, 0.62, 0.74, 0.86, 0.98];

/** The text of one element, with all that is behind it. */
interface Writing {
  colour: ThemedColour;
  opacity: number;
  behind: ThemedColour[];
  runs: TextRun[];
}

/**
 * Changes the colour of text that can't be read where it stands, for each scheme on its own. Where it stands on
 * grounds on which no colour can be read, it gets a plate of one of them.
 */
export function ensureContrast(svg: Element, cascade: Cascade, paints: Paints): void {
  for (const [element, { colour, opacity, behind, runs }] of writingsIn(svg, cascade, paints)) {
    const onAll = readableOn(behind, colour, opacity);
    const hasPlate = SCHEMES.some(
      (scheme) => worstOn(inScheme(behind, scheme), onAll[scheme], opacity) < READABLE,
    );
    const plate = hasPlate ? bestOf(behind, colour, opacity) : undefined;
    if (plate) for (const run of runs) putPlate(run, plate, { paints, margin: MARGIN });
    const { light, dark } = plate ? readableOn([plate], colour, opacity) : onAll;
    if (light !== colour.light || dark !== colour.dark) paints.get(element)?.set('fill', { light, dark });
  }
}

function readableOn(behind: readonly ThemedColour[], colour: ThemedColour, opacity: number): ThemedColour {
  const on = (scheme: Scheme) => readable(colour[scheme], opacity, inScheme(behind, scheme));
  return { light: on('light'), dark: on('dark') };
}

function inScheme(grounds: readonly ThemedColour[], scheme: Scheme): Colour[] {
  return grounds.map((ground) => ground[scheme]);
}

/** Of each scheme's grounds the one on which a colour is read best. */
function bestOf(behind: readonly ThemedColour[], colour: ThemedColour, opacity: number): ThemedColour {
  const [first, ...others] = behind as [ThemedColour, ...ThemedColour[]];
  const best = (scheme: Scheme) =>
    others.reduce(
      (best, other) =>
        worstOn([other[scheme]], colour[scheme], opacity) > worstOn([best[scheme]], colour[scheme], opacity)
          ? other
          : best,
      first,
    )[scheme];
  return { light: best('light'), dark: best('dark') };
}

function writingsIn(svg: Element, cascade: Cascade, paints: Paints): Map<Element, Writing> {
  const grounds: Ground[] = [];
  const fillings: Ground[] = [];
  const writings = new Map<Element, Writing>();
  for (const element of descendantsOf(svg)) {
    if (isDefinition(element)) continue;
    if (SHAPES.has(nameOf(element))) grounds.push(...groundsOf(element, svg, cascade, paints));
    if (isFilling(element)) fillings.push(...fillingOf(element, cascade, paints));
    if (nameOf(element) !== 'text') continue;
    const matrix = transformToRoot(element, cascade);
    for (const run of layOutText(element, cascade)) {
      const colour = inheritedPaint(run.element, 'fill', paints) ?? BLACK;
      const isDrawn = PLACE_ATTRIBUTES.some((name) => run.element.hasAttribute(name));
      const isBlank = !run.text.trim() && !isDrawn;
      if (!isColour(colour) || isBlank) continue;
      const opacity = opacityOf(run.element, 'fill-opacity', paints);
      const writing = writings.get(run.element) ?? { colour, opacity, behind: [], runs: [] };
      writing.runs.push(run);
      const points = pointsOf(run).map((point) => transformPoint(matrix, point));
      for (const colour of coloursBehind(points, grounds, fillings)) {
        if (!writing.behind.some((known) => isSame(known, colour))) writing.behind.push(colour);
      }
      writings.set(run.element, writing);
    }
  }
  return writings;
}

/** What is behind some points; among lines that fill an area, it is they and what is between them. */
function coloursBehind(
  points: readonly Point[],
  grounds: readonly Ground[],
  fillings: readonly Ground[],
): ThemedColour[] {
  const lines = groundsNear(points, fillings);
  return stacksBehind(points, [...grounds, ...lines]).flatMap((stack) => {
    const between = stack.filter((ground) => !lines.includes(ground));
    return between.length < stack.length ? [colourOf(between), colourOf(stack)] : [colourOf(stack)];
  });
}

/** At half the height of its small letters. */
function pointsOf(run: TextRun): Point[] {
  const y = run.y + run.shift - ascentOf(run.size) / 3;
  return SAMPLES.map((share) => ({ x: run.x + share * run.width, y }));
}
