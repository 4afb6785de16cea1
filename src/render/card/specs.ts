import { formatDuration } from '../../domain/duration.ts';
import { dayOf, formatMoment, formatTime } from '../../domain/format-time.ts';
import type { ServiceHistory } from '../../domain/history.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Maintenance } from '../../domain/maintenance.ts';
import type { Instant } from '../../domain/moment.ts';
import { durationOf, phasesOf } from '../../domain/phases.ts';
import { windowOf } from '../../domain/recurrence.ts';
import type { Site } from '../../domain/site.ts';
import {
  INCIDENT_STATUS_LABELS,
  type IncidentStatus,
  isOpen,
  SERVICE_STATUS_LABELS,
  type ServiceStatus,
  statusOf,
  worstOf,
} from '../../domain/status.ts';
import type { SiteStatus } from '../../domain/status-of-services.ts';
import { formatUptime } from '../../domain/uptime.ts';
import type { CardDay, IncidentCard, MaintenanceCard, PageCard, ServiceCard, SiteCard } from './spec.ts';

const STEPS = Object.keys(INCIDENT_STATUS_LABELS) as IncidentStatus[];

/**
 * While it is open, a card says how far the incident has come, not how long it has lasted: a picture
 * that was shared does not change.
 */
export function incidentCardOf(incident: Incident, site: Pick<Site, 'locale'>, now: Instant): IncidentCard {
  const format = { locale: site.locale, zone: incident.timezone };
  const { severity, started, resolved } = incident;
  const facts = {
    kind: 'incident' as const,
    title: incident.title,
    severity: severity && { label: severity.label, order: severity.order },
    services: incident.services.map(({ service }) => service.name),
  };
  if (isOpen(incident, now)) {
    const status = statusOf(incident, now);
    return {
      ...facts,
      label: INCIDENT_STATUS_LABELS[status],
      date: formatMoment(started, 'full', format),
      phases: [],
      progress: {
        steps: STEPS.map((step) => INCIDENT_STATUS_LABELS[step]),
        current: STEPS.indexOf(status),
      },
      flags: [],
    };
  }
  const about = started.approximate || resolved?.approximate ? 'about ' : '';
  return {
    ...facts,
    label: incident.hasReport ? 'Incident report' : 'Incident',
    date: formatTime(started.instant, 'day', format),
    duration: about + formatDuration(durationOf(incident, now)),
    phases: phasesOf(incident, now).map(({ name, label, from, to }) => ({
      name,
      label,
      milliseconds: to - from,
      duration: formatDuration(to - from),
    })),
    flags: flagsOf(incident),
  };
}

/** @param histories - of the services that readers see; each day is as bad as the worst of them. */
export function siteCardOf(
  site: Pick<Site, 'name' | 'description'>,
  { level, sentence }: SiteStatus,
  histories: readonly ServiceHistory[],
): SiteCard {
  const days = histories[0]?.days.map((_, day) => worstDayOf(histories, day)) ?? [];
  return {
    kind: 'site',
    title: site.name,
    status: { level, label: sentence },
    days,
    tagline: site.description,
  };
}

export function serviceCardOf(
  { service, days, uptime }: ServiceHistory,
  level: ServiceStatus,
  site: Pick<Site, 'locale'>,
): ServiceCard {
  return {
    kind: 'service',
    title: service.name,
    group: service.group,
    status: { level, label: SERVICE_STATUS_LABELS[level] },
    days: days.map(({ status }) => status),
    uptime: uptime && `${formatUptime(uptime.ratio, site.locale)} uptime`,
  };
}

/** Of recurring maintenance, the window under way or the next one. */
export function maintenanceCardOf(
  maintenance: Maintenance,
  site: Pick<Site, 'locale'>,
  now: Instant,
): MaintenanceCard {
  const { title, cancelled, services, timezone } = maintenance;
  const format = { locale: site.locale, zone: timezone };
  const { starts, ends } = windowOf(maintenance, now);
  const sameDay = dayOf(starts, timezone) === dayOf(ends, timezone);
  return {
    kind: 'maintenance',
    title,
    label: cancelled ? 'Cancelled maintenance' : 'Planned maintenance',
    cancelled,
    starts: formatTime(starts, 'full', format),
    ends: formatTime(ends, sameDay ? 'clock' : 'full', format),
    duration: formatDuration(ends - starts),
    services: services.map(({ name }) => name),
  };
}

export function pageCardOf(title: string, description?: string): PageCard {
  return { kind: 'page', title, description };
}

function flagsOf({ report, hasReport }: Incident): string[] {
  return [
    ...(hasReport && report.stage === 'preliminary' ? ['Preliminary'] : []),
    ...(report.corrections.length > 0 ? ['Corrected'] : []),
  ];
}

/** A day is known as soon as one service was offered on it. */
function worstDayOf(histories: readonly ServiceHistory[], day: number): CardDay {
  const statuses = histories.flatMap(({ days }) => days[day]?.status ?? []);
  const known = statuses.filter((status) => status !== 'unknown');
  return known.length > 0 ? worstOf(known) : 'unknown';
}
