import type { Incident } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import type { Site } from '../domain/site.ts';
import { statusChangesOf } from '../domain/status.ts';
import type { SiteRecord } from './rule.ts';

/** The moment that a build takes for now: `SOURCE_DATE_EPOCH`, the site's frozen clock, or its own start. */
export function nowOf(
  { clock }: Pick<Site, 'clock'>,
  { SOURCE_DATE_EPOCH: epoch }: Readonly<Record<string, string | undefined>>,
  startedAt: Instant,
): Instant {
  if (epoch !== undefined && /^\d{1,12}$/.test(epoch)) return Number(epoch) * 1000;
  return clock ?? startedAt;
}

/** When the status of an incident last changed: what is over stays as it was then. */
export function lastChangeOf(incident: Incident, { latestOf }: Pick<SiteRecord, 'latestOf'>): Instant {
  return latestOf(statusChangesOf(incident).map(({ at }) => at));
}
