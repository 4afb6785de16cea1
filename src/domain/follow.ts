import type { Incident, Update } from './incident.ts';
import type { Instant, Moment } from './moment.ts';
import { endOf, type Milestones } from './phases.ts';
import type { Site } from './site.ts';
import { isOngoing, isOpen, type StatusSource, statusOf } from './status.ts';

const HOUR = 3_600_000;

/** How long people follow an incident that is over: what is still to come is its report. */
const AFTERWARDS = 31 * 86_400_000;

/** Whether readers are told how to follow it: while it is open, and for a month after. */
export function isFollowed(incident: Milestones, now: Instant): boolean {
  return isOngoing(incident, now) || now - endOf(incident, now) < AFTERWARDS;
}

/** Whether there is something to follow: it is open, or customers were told something. */
export function hasFeed(incident: StatusSource, now: Instant): boolean {
  return incident.updates.length > 0 || isOpen(incident, now);
}

/** What customers were told last by `now`. */
export function latestUpdateOf({ updates }: Pick<Incident, 'updates'>, now: Instant): Update | undefined {
  return updates.findLast(({ at }) => at.instant <= now);
}

/** What customers know of an incident: another text with each message to them, and with each change of where it stands. */
export function editionOf(incident: StatusSource, now: Instant): string {
  const told = incident.updates.filter(({ at }) => at.instant <= now).length;
  return `${statusOf(incident, now)} ${told}`;
}

/**
 * Since when nothing has been said of an open incident, where that is longer than readers are used to: the last word,
 * or its start. A promise of the next word holds until it is due.
 */
export function silentSince(
  incident: Pick<Incident, 'started' | 'mitigated' | 'resolved' | 'updates' | 'hasReport'>,
  { staleAfterHours }: Pick<Site, 'staleAfterHours'>,
  now: Instant,
): Moment | undefined {
  const last = latestUpdateOf(incident, now);
  const awaited = (last?.next ?? last?.at ?? incident.started).instant + staleAfterHours * HOUR;
  return isOngoing(incident, now) && now > awaited ? (last?.at ?? incident.started) : undefined;
}
