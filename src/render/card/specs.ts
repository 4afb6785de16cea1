import { formatDuration } from '../../domain/duration.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Maintenance } from '../../domain/maintenance.ts';
import type { Instant, Moment } from '../../domain/moment.ts';
import { durationOf, phasesOf } from '../../domain/phases.ts';
import type { Service, Site } from '../../domain/site.ts';
import {
  INCIDENT_STATUS_LABELS,
  type IncidentStatus,
  isOngoing,
  SERVICE_STATUS_LABELS,
  type ServiceStatus,
  statusOf,
} from '../../domain/status.ts';
import type {
  CardDay,
  CardPhase,
  CardStatus,
  IncidentCard,
  MaintenanceCard,
  PageCard,
  ServiceCard,
  SiteCard,
} from './spec.ts';

const STEPS = Object.keys(INCIDENT_STATUS_LABELS) as IncidentStatus[];

/** While it is open a card says how far it has come, not how long it has lasted: a shared picture does not change. */
export function incidentCardOf(incident: Incident, site: Site, now: Instant): IncidentCard {
  const open = isOngoing(incident, now);
  const status = statusOf(incident, now);
  const report = incident.hasReport ? 'Incident report' : 'Incident';
  const facts = {
    kind: 'incident' as const,
    title: incident.title,
    label: open ? INCIDENT_STATUS_LABELS[status] : report,
    severity: incident.severity && { label: incident.severity.label, order: incident.severity.order },
    services: incident.services.map(({ service }) => service.name),
    flags: flagsOf(incident, open),
  };
  if (open) {
    const date = formatMinute(incident.started, site.locale, incident.timezone);
    const progress = {
      steps: STEPS.map((step) => INCIDENT_STATUS_LABELS[step]),
      current: STEPS.indexOf(status),
    };
    return { ...facts, date, phases: [], progress };
  }
  const date = formatDay(incident.started.instant, site.locale, incident.timezone);
  // Told to be over, but not when: a length would grow with every build.
  if (!incident.resolved) return { ...facts, date, phases: [] };
  const duration = formatLength(incident, durationOf(incident, now));
  return { ...facts, date, duration, phases: phasesOf(incident, now).map(toCardPhase) };
}

/** @param days - the site's last days, oldest first; the worst of all services on each. */
export function siteCardOf(site: Site, status: CardStatus, days: readonly CardDay[]): SiteCard {
  return { kind: 'site', title: site.name, status, days: [...days], tagline: site.description };
}

/** @param uptime - as text; left out while there is no history to tell it from. */
export function serviceCardOf(
  service: Service,
  level: ServiceStatus,
  days: readonly CardDay[],
  uptime?: string,
): ServiceCard {
  return {
    kind: 'service',
    title: service.name,
    group: service.group,
    status: { level, label: SERVICE_STATUS_LABELS[level] },
    days: [...days],
    uptime,
  };
}

export function maintenanceCardOf(
  { title, cancelled, starts, ends, services, timezone }: Maintenance,
  site: Site,
): MaintenanceCard {
  const sameDay = dayOf(starts.instant, timezone) === dayOf(ends.instant, timezone);
  return {
    kind: 'maintenance',
    title,
    label: cancelled ? 'Cancelled maintenance' : 'Maintenance',
    cancelled,
    starts: formatMinute(starts, site.locale, timezone),
    ends: sameDay
      ? formatClock(ends.instant, site.locale, timezone)
      : formatMinute(ends, site.locale, timezone),
    duration: formatDuration(ends.instant - starts.instant),
    services: services.map(({ name }) => name),
  };
}

export function pageCardOf(title: string, description?: string): PageCard {
  return { kind: 'page', title, description };
}

function flagsOf({ report, hasReport }: Incident, open: boolean): string[] {
  const preliminary = hasReport && !open && report.stage === 'preliminary' ? ['Preliminary'] : [];
  const corrected = report.corrections.length > 0 ? ['Corrected'] : [];
  return [...preliminary, ...corrected];
}

function toCardPhase({ name, label, from, to }: ReturnType<typeof phasesOf>[number]): CardPhase {
  return { name, label, milliseconds: to - from, duration: formatDuration(to - from) };
}

function formatLength({ started, resolved }: Incident, milliseconds: number): string {
  const about = started.approximate || resolved?.approximate ? 'about ' : '';
  return about + formatDuration(milliseconds);
}

function formatDay(instant: Instant, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(instant);
}

function formatMinute({ instant, approximate }: Moment, locale: string, timeZone: string): string {
  const clock = formatClock(instant, locale, timeZone);
  return `${formatDay(instant, locale, timeZone)}, ${approximate ? 'about ' : ''}${clock}`;
}

function formatClock(instant: Instant, locale: string, timeZone: string): string {
  const options = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(locale, options).format(instant);
}

/** The calendar day in the zone, to compare. */
function dayOf(instant: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(instant);
}
