import { distanceBetween } from '../domain/distance.ts';

/**
 * The known word that was probably meant, if one is near enough.
 *
 * @example nearest('resolvd', ['started', 'resolved']) // 'resolved'
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = fold(word);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    const distance = distanceBetween(wanted, fold(candidate), limit).whole;
    if (!best || distance < best.distance) best = { word: candidate, distance };
  }
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
