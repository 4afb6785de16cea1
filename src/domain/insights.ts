import { rollup, sum } from 'd3-array';
import type { Incident } from './incident.ts';
import { type Interval, wilsonOf } from './intervals.ts';
import type { Instant } from './moment.ts';
import type { Service } from './site.ts';
import { mergeSpans, type Span, spansByService } from './uptime.ts';

/** With fewer, shares and middles would be chance. */
export const LEAST = 10;

/** How many incidents have something in common, of all of which that is known. */
export interface Share<K> {
  of: K;
  count: number;
  share: number;
  interval: Interval;
}

/** Shares by what is known of incidents, the largest first. */
export interface Shares<K> {
  /** Of how many it is known. */
  count: number;
  /** Of how many it is not. */
  unknown: number;
  shares: Share<K>[];
}

/** @param order - of all that there can be; those of one size stay in it, and what no incident has is left out. */
export function sharesOf<K>(
  incidents: readonly Incident[],
  keyOf: (incident: Incident) => K | undefined,
  order: readonly K[],
): Shares<K> {
  const counts = rollup(incidents, (members) => members.length, keyOf);
  const unknown = counts.get(undefined) ?? 0;
  const count = incidents.length - unknown;
  const shares = order.flatMap((of) => {
    const members = counts.get(of) ?? 0;
    if (members === 0) return [];
    return [{ of, count: members, share: members / count, interval: wilsonOf(members, count) }];
  });
  return { count, unknown, shares: shares.toSorted((one, other) => other.count - one.count) };
}

/** For how long a service had an open incident. */
export interface OpenTime {
  service: Service;
  incidents: number;
  /** Milliseconds since `from`; what overlaps counts once. */
  open: number;
  /** How many of the incidents are not in it, because nobody knows how long they lasted. */
  unknown: number;
}

/** The time in which something was wrong with each service, for those that had an incident since `from`. */
export function openTimesOf(
  incidents: readonly Incident[],
  services: readonly Service[],
  from: Instant,
  now: Instant,
): OpenTime[] {
  const spans = spansByService(incidents, [], from, now);
  return services.flatMap((service) => {
    const own = spans.get(service.id) ?? [];
    if (own.length === 0) return [];
    const clipped = own.map((span): Span => ({ ...span, from: Math.max(span.from, from) }));
    return {
      service,
      incidents: new Set(own.map(({ incident }) => incident)).size,
      open: sum(mergeSpans(clipped), (span) => span.to - span.from),
      unknown: new Set(own.flatMap(({ incident, uncounted }) => (uncounted ? [incident] : []))).size,
    };
  });
}

/** Incidents that their authors name as related, in groups; in each the newest first, and so are the groups. */
export function recurrencesOf(incidents: readonly Incident[]): Incident[][] {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const neighbours = new Map<Incident, Incident[]>(incidents.map((incident) => [incident, []]));
  for (const incident of incidents) {
    for (const other of incident.related.flatMap((id) => byId.get(id) ?? [])) {
      if (other === incident) continue;
      neighbours.get(incident)?.push(other);
      neighbours.get(other)?.push(incident);
    }
  }
  const position = new Map(incidents.map((incident, index) => [incident, index]));
  const seen = new Set<Incident>();
  const groups: Incident[][] = [];
  for (const incident of incidents) {
    if (seen.has(incident)) continue;
    const group: Incident[] = [];
    for (const waiting = [incident]; waiting.length > 0; ) {
      const next = waiting.pop();
      if (!next || seen.has(next)) continue;
      seen.add(next);
      group.push(next);
      waiting.push(...(neighbours.get(next) ?? []));
    }
    if (group.length > 1)
      groups.push(group.sort((one, other) => (position.get(one) ?? 0) - (position.get(other) ?? 0)));
  }
  return groups;
}
