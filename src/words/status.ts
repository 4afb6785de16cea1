import type { ServiceChange } from '../domain/impact.ts';
import type { Incident, UpdateStatus } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import type { SiteStatus } from '../domain/site-status.ts';
import { isEndUnknown, statusOf } from '../domain/status.ts';
import { type Key, listOf, type Words } from './words.ts';

/** What the status of the site is told in. */
type SiteStatusKey = Extract<Key, `overall.${string}`> | `status.${SiteStatus['told']}`;

/** More services than this are counted. */
const MOST_NAMED = 3;

/**
 * The status of the whole site.
 *
 * @example 'Major outage: Checkout, 1 more affected'
 */
export function saySiteStatus(
  { level, told, services, isAll, others, incident }: SiteStatus,
  words: Words<SiteStatusKey>,
): string {
  if (incident) return words.say('overall.incident', { title: incident.title });
  const count = services.length;
  if (count === 0) return words.say('overall.no-incident');
  if (level === 'operational') return words.say('overall.operational');
  const names = services.map(({ name }) => name);
  return words.say('overall.affected', {
    status: words.say(`status.${told}`),
    services: isAll
      ? words.say('overall.every-service')
      : count > MOST_NAMED
        ? words.say('overall.services', { count })
        : listOf(names, words),
    others,
  });
}

/** The heading of an update: the status that it gives the incident, where it gives one. */
export function sayUpdateStatus(status: UpdateStatus, words: Words): string {
  return status === 'update' ? words.say('update.update') : words.say(`incident.${status}`);
}

/** Where an incident stands; of one that is over since nobody knows when, that. */
export function sayIncidentStatus(incident: Incident, now: Instant, words: Words): string {
  return isEndUnknown(incident, now)
    ? words.say('incident.unrecorded')
    : words.say(`incident.${statusOf(incident, now)}`);
}

/**
 * How an update left a service that it changed.
 *
 * @example 'Checkout: degraded performance, was major outage'
 */
export function sayServiceChange({ service, before, after }: ServiceChange, words: Words): string {
  const told = { service: service.name, after: words.say(`impact.${after}`) };
  return before === 'operational'
    ? words.say('update.service', told)
    : words.say('update.service-changed', { ...told, before: words.say(`impact.${before}`) });
}
