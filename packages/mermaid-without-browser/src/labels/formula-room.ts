import { type Formula, formulaOf } from '../formulas/formula.ts';
import { advanceOf } from '../text/width.ts';
import { partsOf } from './formula-marks.ts';
import type { Word } from './word.ts';

/** No place to break a line. */
const SPACE = '\u00a0';
const REGULAR = 400;
/** Of Mermaid's labels, in em: from one line to the next, and what a line has room for above and below its baseline. */
const LINE = 1.1;
const ABOVE = 1.1;
const BELOW = 0.35;

/** The word that keeps room for a formula in its line. */
export function roomFor(tex: string, glued: boolean): Word {
  const { width } = sound(tex);
  const count = Math.ceil(width / advanceOf(SPACE, 1, REGULAR));
  return { content: SPACE.repeat(count), strong: false, em: false, glued, formula: tex };
}

/** A line with the empty ones above and below that its formulas reach into. */
export function withRoom(line: Word[]): Word[][] {
  const around = line.flatMap(({ formula }) => (formula === undefined ? [] : [linesAround(formula)]));
  const empty = (count: number) =>
    Array.from({ length: count }, () => [{ content: SPACE, strong: false, em: false, glued: false }]);
  return [
    ...empty(Math.max(0, ...around.map(({ above }) => above))),
    line,
    ...empty(Math.max(0, ...around.map(({ below }) => below))),
  ];
}

/** How many lines above and below its own a formula reaches into. */
export function linesAround(tex: string): { above: number; below: number } {
  const { ascent, descent } = sound(tex);
  const linesFor = (reach: number, room: number) => Math.max(0, Math.ceil((reach - room) / LINE));
  return { above: linesFor(ascent, ABOVE), below: linesFor(descent, BELOW) };
}

/** A text as it is measured: with room in the place of the marks of formulas. */
export function withRoomAtMarks(text: string): string {
  return partsOf(text)
    .map(({ text, tex }) => (tex === undefined ? text : roomFor(tex, false).content))
    .join('');
}

function sound(tex: string): Formula {
  const formula = formulaOf(tex);
  if ('reason' in formula) throw new Error(`Formula that can't be drawn: ${formula.reason}`);
  return formula;
}
