import { diff, styleText } from 'node:util';
import { toLogText } from '../../domain/characters.ts';

/** A file that is written anew. */
export interface Rewrite {
  file: string;
  before: string;
  after: string;
}

/** Lines of what is left as it is that are shown around a change. */
const AROUND = 2;

/** What becomes of a file, line by line, as git shows it. */
export function differenceOf({ file, before, after }: Rewrite, colour: boolean): string {
  const lines = diff(linesOf(before), linesOf(after));
  const shown = new Set<number>();
  for (const [index, [kind]] of lines.entries())
    if (kind !== 0) for (let near = index - AROUND; near <= index + AROUND; near++) shown.add(near);
  let [number, last] = [0, -1];
  const printed: string[] = [paint('bold', file, colour)];
  for (const [index, [kind, text]] of lines.entries()) {
    if (kind >= 0) number++;
    if (!shown.has(index)) continue;
    if (index !== last + 1 || printed.length === 1)
      printed.push(paint('cyan', `@@ line ${number} @@`, colour));
    last = index;
    if (kind === 0) printed.push(toLogText(`  ${text}`));
    else if (kind > 0) printed.push(paint('red', `- ${text}`, colour));
    else printed.push(paint('green', `+ ${text}`, colour));
  }
  return `${printed.join('\n')}\n`;
}

function linesOf(text: string): string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

function paint(style: Parameters<typeof styleText>[0], text: string, colour: boolean): string {
  const safe = toLogText(text);
  return colour ? styleText(style, safe, { validateStream: false }) : safe;
}
