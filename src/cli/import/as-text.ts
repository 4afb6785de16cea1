import type { Position } from '../../domain/problem.ts';
import { parseDocument, type SourceFile } from '../../source/document.ts';

/** The body of a file in which what stands at some places is text, whatever Markdown would make of it. */
export function bodyAsText(file: SourceFile, places: readonly Position[]): string | undefined {
  const { text, bodyOffset, lines } = parseDocument(file);
  const offsets = [...new Set(places.map((place) => lines.offsetOf(place)))].sort((a, b) => b - a);
  let changed = text;
  for (const at of offsets) {
    const sign = changed[at] ?? '';
    if (at < bodyOffset || changed[at - 1] === '\\' || !/[!-/:-@[-`{-~]/.test(sign)) return undefined;
    // A picture is no link either.
    const rest = changed.slice(at).replace(/^!\[/, '!\\[');
    changed = `${changed.slice(0, at)}\\${rest}`;
  }
  return changed.slice(bodyOffset);
}
