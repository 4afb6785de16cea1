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
export function withMarkedTexts(source: string): string {
  return source
    .split('\n')
    .map((line) => {
      if (!line.includes('$$')) return line;
      const before = (BLOCK.exec(line) ?? NAMED.exec(line))?.[0] ?? line.slice(0, line.indexOf(':') + 1);
      const text = line.slice(before.length).trim();
      return `${before} ${text.split(LINE_BREAK).map(withEmptyLines).join('')}`;
    })
    .join('\n');
}

function withEmptyLines(text: string): string {
  const formulas = [...text.matchAll(FORMULA)].map(({ 1: written = '' }) => linesAround(texOf(written)));
  const above = Math.max(0, ...formulas.map(({ above }) => above));
  const below = Math.max(0, ...formulas.map(({ below }) => below));
  return formulas.length ? '<br/>'.repeat(above) + withMarks(text.trim()) + '<br/>'.repeat(below) : text;
}
