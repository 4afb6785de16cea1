import { type Formula, formulaOf } from '../formulas/formula.ts';
import { advanceOf } from '../text/width.ts';
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
  const formulas = line.flatMap(({ formula }) => (formula === undefined ? [] : [sound(formula)]));
  const linesFor = (reach: (formula: Formula) => number, has: number) =>
    Math.max(0, ...formulas.map((formula) => Math.ceil((reach(formula) - has) / LINE)));
  const empty = (count: number) =>
    Array.from({ length: count }, () => [{ content: SPACE, strong: false, em: false, glued: false }]);
  return [
    ...empty(linesFor(({ ascent }) => ascent, ABOVE)),
    line,
    ...empty(linesFor(({ descent }) => descent, BELOW)),
  ];
}

function sound(tex: string): Formula {
  const formula = formulaOf(tex);
  if ('reason' in formula) throw new Error(`Formula that can't be drawn: ${formula.reason}`);
  return formula;
}
