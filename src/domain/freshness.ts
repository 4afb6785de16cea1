import type { Instant } from './moment.ts';
import { formatRelative } from './relative.ts';
import type { StatusFacts } from './status-facts.ts';

/** How much a reader may trust the page. */
export interface Freshness {
  /** Nobody has built the site for longer than its owners thought right. */
  isStale: boolean;
  text: string;
}

/** What the page says about its own age. */
export function freshnessOf(
  { builtAt, staleAt }: Pick<StatusFacts, 'builtAt' | 'staleAt'>,
  now: Instant,
): Freshness {
  const isStale = now > staleAt;
  const text = `Built ${formatRelative(now, builtAt)}`;
  return { isStale, text: isStale ? `${text}: what it says may be out of date` : text };
}
