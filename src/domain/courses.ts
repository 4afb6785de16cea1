import { type ImpactStretch, type ServiceChange, serviceChangesOf, stretchesOf } from './impact.ts';
import { IMPACTS, type Impact, type Incident } from './incident.ts';
import type { Instant } from './moment.ts';
import { endOf, uncountedOf } from './phases.ts';
import type { Service } from './site.ts';
import { isOpen } from './status.ts';

/** What became of a service while an incident lasted. */
export interface ServiceCourse {
  service: Service;
  stretches: ImpactStretch[];
}

/**
 * When the incident did what to each service. None where that says no more than the worst of each: when all of them
 * were so from its start to its end, or nobody knows how long it lasted.
 */
export function coursesOf(incident: Incident, now: Instant): ServiceCourse[] {
  if (uncountedOf(incident, now)) return [];
  const start = incident.started.instant;
  const end = isOpen(incident, now) ? undefined : endOf(incident, now);
  const courses = incident.services
    .map((affected) => ({ service: affected.service, stretches: stretchesOf(incident, affected, now) }))
    .filter(({ stretches }) => stretches.length > 0);
  const isWhole = ({ stretches: [first, ...others] }: ServiceCourse) =>
    first?.from === start && first.to === end && others.length === 0;
  return courses.every(isWhole) ? [] : courses;
}

/** How long a service was how bad in all, the worst first. */
export function totalsOf(
  { stretches }: Pick<ServiceCourse, 'stretches'>,
  now: Instant,
): { impact: Impact; lasted: number }[] {
  return IMPACTS.toReversed().flatMap((impact) => {
    const own = stretches.filter((stretch) => stretch.impact === impact);
    const lasted = own.reduce((sum, { from, to = now }) => sum + to - from, 0);
    return own.length > 0 ? { impact, lasted } : [];
  });
}

/**
 * What each update changed of services, in the order of the updates. Where customers were never told that a service
 * changed, nothing is said: the facts of the incident say it all.
 */
export function toldChangesOf(incident: Incident): ServiceChange[][] {
  if (!incident.services.some(({ changes }) => changes)) return [];
  return serviceChangesOf(incident).map((changes) => changes.filter(({ before, after }) => before !== after));
}
