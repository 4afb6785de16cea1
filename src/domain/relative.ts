import type { Instant } from './moment.ts';

/** Whether the next word should have been given by `now`. */
export function isPromiseOverdue(now: Instant, due: Instant): boolean {
  return due <= now;
}
