import { type Edit, editsOf, linesWithPlaces, type Rewritten } from '../rewritten.ts';
import { FORMULA, texOf, withMarks } from './formula-marks.ts';
import { linesAround } from './formula-room.ts';

/** What begins a block, before its text. */
const BLOCK = /^\s*(?:loop|alt|else|opt|par|and|critical|option|break|box)\b/i;
/** What stands before the name of a participant. */
const NAMED = /^\s*(?:create )?(?:participant|actor) .*? as /i;
const LINE_BREAK = /(<br\s*\/?>)/i;

/**
 * A sequence diagram with marks in the place of its formulas, and empty lines around those that are high: Mermaid
 * writes its texts line by line. Lines of the source keep their number.
 */
export function withMarkedTexts(source: Rewritten): Rewritten {
  return source.edit(
    linesWithPlaces(source.text).flatMap(({ line, start }) => {
      if (!line.includes('$$')) return [];
      const before = (BLOCK.exec(line) ?? NAMED.exec(line))?.[0] ?? line.slice(0, line.indexOf(':') + 1);
      return marksIn(line.slice(before.length), start + before.length);
    }),
  );
}

function marksIn(text: string, start: number): Edit[] {
  let place = start;
  return text.split(LINE_BREAK).flatMap((part) => {
    const from = place;
    place += part.length;
    const formulas = [...part.matchAll(FORMULA)].map(({ 1: written = '' }) => linesAround(texOf(written)));
    if (formulas.length === 0) return [];
    const above = Math.max(0, ...formulas.map(({ above }) => above));
    const below = Math.max(0, ...formulas.map(({ below }) => below));
    return [
      { from, to: from, text: '<br/>'.repeat(above) },
      ...editsOf(part, FORMULA, ({ 0: formula }) => withMarks(formula), from),
      { from: place, to: place, text: '<br/>'.repeat(below) },
    ];
  });
}
