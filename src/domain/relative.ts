import { formatDuration } from './duration.ts';
import type { Instant } from './moment.ts';

/**
 * How far away a moment is, as people say it.
 *
 * @param from - where the reader stands.
 * @param to - the moment meant.
 * @example formatRelative(0, 7_200_000) // 'in 2 h'
 * @example formatRelative(7_200_000, 0) // '2 h ago'
 */
export function formatRelative(from: Instant, to: Instant): string {
  const text = formatDuration(Math.abs(to - from));
  return to > from ? `in ${text}` : `${text} ago`;
}

/** When the next word is due; a promise that was not kept is named as such. */
export function formatPromise(now: Instant, due: Instant): string {
  return isPromiseOverdue(now, due) ? `overdue by ${formatDuration(now - due)}` : formatRelative(now, due);
}

/** Whether the next word should have been given by `now`. */
export function isPromiseOverdue(now: Instant, due: Instant): boolean {
  return due <= now;
}
