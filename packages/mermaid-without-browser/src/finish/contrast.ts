import { descendantsOf, nameOf } from '../dom/nodes.ts';
import { type Point, transformPoint } from '../geometry/bounds.ts';
import { ICON_ATTRIBUTE } from '../labels/write-words.ts';
import { transformToRoot } from '../layout/bounding-box.ts';
import { layOutText, type TextRun } from '../layout/text-runs.ts';
import type { Cascade } from '../style/cascade.ts';
import type { ThemedColour } from '../style/colour.ts';
import { ascentOf } from '../text/vertical.ts';
import { isDefinition } from './frame.ts';
import { BLACK, colourBehind, type Ground, groundsOf } from './grounds.ts';
import { inheritedPaint, isColour, opacityOf, type Paints } from './paint.ts';
import { readable } from './readable.ts';

const SHAPES = new Set(['path', 'polygon', 'polyline', 'circle', 'ellipse', 'line', 'rect']);
/** Where along a line of text its ground is looked at. */
const SAMPLES = [0.02, 0.14, 0.26, 0.38, 0.5, 0.62, 0.74, 0.86, 0.98];

/** The text of one element, with all that is behind it. */
interface Writing {
  colour: ThemedColour;
  opacity: number;
  behind: ThemedColour[];
}

/** Changes the colour of text that can't be read where it stands, for each scheme on its own. */
export function ensureContrast(svg: Element, cascade: Cascade, paints: Paints): void {
  for (const [element, { colour, opacity, behind }] of writingsIn(svg, cascade, paints)) {
    const light = readable(
      colour.light,
      opacity,
      behind.map((ground) => ground.light),
    );
    const dark = readable(
      colour.dark,
      opacity,
      behind.map((ground) => ground.dark),
    );
    if (light !== colour.light || dark !== colour.dark) paints.get(element)?.set('fill', { light, dark });
  }
}

function writingsIn(svg: Element, cascade: Cascade, paints: Paints): Map<Element, Writing> {
  const grounds: Ground[] = [];
  const writings = new Map<Element, Writing>();
  for (const element of descendantsOf(svg)) {
    if (isDefinition(element)) continue;
    if (SHAPES.has(nameOf(element))) grounds.push(...groundsOf(element, svg, cascade, paints));
    if (nameOf(element) !== 'text') continue;
    const matrix = transformToRoot(element, cascade);
    for (const run of layOutText(element, cascade)) {
      const colour = inheritedPaint(run.element, 'fill', paints) ?? BLACK;
      const isBlank = !run.text.trim() && !run.element.hasAttribute(ICON_ATTRIBUTE);
      if (!isColour(colour) || isBlank) continue;
      const opacity = opacityOf(run.element, 'fill-opacity', paints);
      const writing = writings.get(run.element) ?? { colour, opacity, behind: [] };
      for (const point of pointsOf(run)) {
        const ground = colourBehind(transformPoint(matrix, point), grounds);
        // Mostly it is the same all along the line.
        if (!writing.behind.some((known) => isSame(known, ground))) writing.behind.push(ground);
      }
      writings.set(run.element, writing);
    }
  }
  return writings;
}

function isSame(one: ThemedColour, two: ThemedColour): boolean {
  const inLight = one.light.r === two.light.r && one.light.g === two.light.g && one.light.b === two.light.b;
  return inLight && one.dark.r === two.dark.r && one.dark.g === two.dark.g && one.dark.b === two.dark.b;
}

/** At half the height of its small letters. */
function pointsOf(run: TextRun): Point[] {
  const y = run.y + run.shift - ascentOf(run.size) / 3;
  return SAMPLES.map((share) => ({ x: run.x + share * run.width, y }));
}
