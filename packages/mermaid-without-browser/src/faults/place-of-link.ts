import { placeOf } from './mistakes/mistake.ts';
import { linesOf, type Position } from './trace.ts';

/** What gives a part of a diagram a link, in any kind. */
const LINKS = /^\s*(?:click|links?)\s|\$link\s*=|@\{.*\bticket\s*:/;

/** Where the first link of a source is; nothing where none is known as one. */
export function placeOfLink(source: string): Position | undefined {
  const lines = linesOf(source);
  const index = lines.findIndex((line) => LINKS.test(line));
  return index < 0 ? undefined : placeOf(lines, index);
}
