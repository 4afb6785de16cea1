/** A change of a file's text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with changes made. Of two that touch, the second is left for the next round. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let [result, done] = ['', 0];
  for (const { start, end, text: replacement } of [...edits].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    if (start < done) continue;
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}
