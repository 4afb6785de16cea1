/**
 * The known word that was probably meant, if one is near enough.
 *
 * @example nearest('resolvd', ['started', 'resolved']) // 'resolved'
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = fold(word);
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    const distance = distanceOf(wanted, fold(candidate));
    if (!best || distance < best.distance) best = { word: candidate, distance };
  }
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return best && best.distance <= limit ? best.word : undefined;
}

/** Words as a sentence lists them: `a`, `b` or `c`. A long list is cut. */
export function listOf(words: readonly string[], joint: 'or' | 'and' = 'or'): string {
  const shown = words.slice(0, 12).map((word) => `\`${word}\``);
  if (words.length > shown.length) return `${shown.join(', ')} ${joint} ${words.length - shown.length} more`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${joint} ${last}`;
}

function fold(word: string): string {
  return word
    .slice(0, 60)
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');
}

/** How many letters to add, drop, change or swap with their neighbour. */
function distanceOf(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (older[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    older = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
