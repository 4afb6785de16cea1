import { slugOf } from './address.ts';
import type { Incident } from './incident.ts';
import { compareText } from './order.ts';

/** Neighbours looked at on either side among the incidents that share a mark. */
const REACH = 12;

/**
 * For each incident up to `count` others worth reading next: those its author named, else those
 * most alike by services, cause and tags, a rare mark counting for more than a common one.
 * Each incident is compared with its nearest neighbours in time under each mark only, so the
 * cost grows with the number of incidents.
 *
 * @param incidents - in order of time.
 */
export function relatedOf(incidents: readonly Incident[], count = 3): Map<string, Incident[]> {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const byMark = groupByMark(incidents);
  const seats = new Map<string, number>();
  const related = new Map<string, Incident[]>();
  for (const incident of incidents) {
    const named = incident.related.flatMap((id) => byId.get(id) ?? []);
    const scores = new Map<Incident, number>();
    for (const mark of marksOf(incident)) {
      const sharing = byMark.get(mark) ?? [];
      const seat = seats.get(mark) ?? 0;
      seats.set(mark, seat + 1);
      const weight = Math.log(1 + incidents.length / sharing.length);
      for (const other of sharing.slice(Math.max(0, seat - REACH), seat + REACH + 1)) {
        if (other !== incident && !named.includes(other))
          scores.set(other, (scores.get(other) ?? 0) + weight);
      }
    }
    const alike = [...scores]
      .sort(([a, x], [b, y]) => y - x || compareText(b.id, a.id))
      .map(([other]) => other);
    related.set(incident.id, [...named, ...alike].slice(0, Math.max(count, named.length)));
  }
  return related;
}

function groupByMark(incidents: readonly Incident[]): Map<string, Incident[]> {
  const groups = new Map<string, Incident[]>();
  for (const incident of incidents) {
    for (const mark of marksOf(incident)) {
      const group = groups.get(mark);
      if (group) group.push(incident);
      else groups.set(mark, [incident]);
    }
  }
  return groups;
}

function marksOf({ services, cause, tags }: Incident): Set<string> {
  return new Set([
    ...services.map(({ service }) => `service ${service.id}`),
    ...(cause ? [`cause ${cause.id}`] : []),
    ...tags.map((tag) => `tag ${slugOf(tag)}`),
  ]);
}
