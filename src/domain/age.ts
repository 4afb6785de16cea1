import type { Instant } from './moment.ts';
import type { Site } from './site.ts';

const HOUR = 3_600_000;

/** What a page knows of the moment at which it was built. */
export interface BuiltPage {
  builtAt: Instant;
  /** Whether the site's clock stands still: then it is always the moment of the build. */
  isStopped?: boolean | undefined;
}

/**
 * What a page takes for now. Clocks of readers are slow, fast and set to other years, but nobody reads a page before
 * it was built. Everything that a script recomputes asks here.
 */
export function readingTimeOf({ builtAt, isStopped }: BuiltPage, machine: Instant): Instant {
  return isStopped ? builtAt : Math.max(builtAt, machine);
}

/** How long a page may be trusted. */
export interface Age {
  /** After this, the page says that it may be out of date. */
  staleAt: Instant;
}

/** The age of a page that was built at `builtAt`. */
export function ageOf({ staleAfterHours }: Pick<Site, 'staleAfterHours'>, builtAt: Instant): Age {
  return { staleAt: builtAt + staleAfterHours * HOUR };
}

/** Whether nobody has built the site for longer than its owners thought right. */
export function isStale({ staleAt }: Age, now: Instant): boolean {
  return now > staleAt;
}
