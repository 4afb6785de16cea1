import { sharedPartOf } from '../domain/editions.ts';
import { editionOf, latestUpdateOf } from '../domain/follow.ts';
import { toIso } from '../domain/format-time.ts';
import { affectedAt } from '../domain/impact.ts';
import type { Incident } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import { absoluteUrl, hrefOf, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import { type IncidentStatus, isOngoing, statusOf, worstOf } from '../domain/status.ts';
import type { Words } from '../words/words.ts';

/** `/incidents/<id>/latest.json`: where an incident stands, small enough to be asked for each minute. */
export interface LatestJson {
  title: string;
  url: string;
  status: IncidentStatus;
  /** The status in words. */
  label: string;
  /** Address of an icon that shows the status: the site's mark, with a dot while the incident is open. */
  icon: string;
  /** Another text as soon as there is news. */
  edition: string;
  /** ISO 8601, of the latest message. */
  at?: string;
  /** The latest message as plain text. */
  text?: string;
  /** ISO 8601, when the next message was promised. */
  next?: string;
}

/** @param incident - with its texts written plainly. */
export function toLatestJson(
  incident: Incident,
  { site, now, words }: { site: Pick<Site, 'url' | 'root'>; now: Instant; words: Words },
): LatestJson {
  const { id, title, timezone } = incident;
  const status = statusOf(incident, now);
  const worst = worstOf(affectedAt(incident, now).map(({ impact }) => impact));
  const latest = latestUpdateOf(incident, now);
  return {
    title,
    url: absoluteUrl(site, routes.incident(id)),
    status,
    label: words.say(`incident.${status}`),
    icon: hrefOf(
      sharedPartOf(site),
      isOngoing(incident, now)
        ? routes.stateIcon(worst === 'operational' ? 'degraded' : worst)
        : routes.favicon,
    ),
    edition: editionOf(incident, now),
    ...(latest && { at: toIso(latest.at.instant, timezone), text: latest.text }),
    ...(latest?.next && { next: toIso(latest.next.instant, timezone) }),
  };
}
