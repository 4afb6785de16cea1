import type { Instant } from './moment.ts';
import type { Site } from './site.ts';

const HOUR = 3_600_000;

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
