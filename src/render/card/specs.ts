import { shortenAtWord } from '../../domain/characters.ts';
import { dayOf, formatTime } from '../../domain/format-time.ts';
import { HISTORY_DAYS, type ServiceHistory } from '../../domain/history.ts';
import { affectedAt } from '../../domain/impact.ts';
import type { Incident } from '../../domain/incident.ts';
import { otherLanguageOf } from '../../domain/language-marks.ts';
import type { Maintenance } from '../../domain/maintenance.ts';
import type { Instant } from '../../domain/moment.ts';
import { durationOf, phasesOf } from '../../domain/phases.ts';
import { windowOf } from '../../domain/recurrence.ts';
import type { Site } from '../../domain/site.ts';
import type { SiteStatus } from '../../domain/site-status.ts';
import {
  INCIDENT_STATUSES,
  isEndUnknown,
  isOpen,
  type ServiceStatus,
  statusOf,
  worstOf,
} from '../../domain/status.ts';
import { formatUptime } from '../../domain/uptime.ts';
import { sayDuration } from '../../words/duration.ts';
import { saySiteStatus } from '../../words/status.ts';
import { sayMoment } from '../../words/time.ts';
import type { Words } from '../../words/words.ts';
import type {
  CardDay,
  DaysLegend,
  IncidentCard,
  MaintenanceCard,
  MoreServices,
  PageCard,
  ServiceCard,
  SiteCard,
} from './spec.ts';

/** Of a text, what a card and its alternative have room for. */
const LONGEST_TEXT = 200;

/**
 * While it is open, a card says how far the incident has come and what was said last, not how long it has lasted: a
 * picture that was shared does not change.
 *
 * @param latest - what customers were told last, as plain text.
 */
export function incidentCardOf(
  incident: Incident,
  words: Words,
  now: Instant,
  latest?: string,
): IncidentCard {
  const format = { locale: words.locale, zone: incident.timezone };
  const { severity, started, resolved } = incident;
  const facts = {
    kind: 'incident' as const,
    title: incident.title,
    ...languageIn(incident, words),
    fallback: words.say('card.incident'),
    severity: severity && { label: severity.label, order: severity.order },
    hasReport: incident.hasReport,
  };
  if (isOpen(incident, now)) {
    const status = statusOf(incident, now);
    const affected = affectedAt(incident, now);
    return {
      ...facts,
      services: affected.map(({ service }) => service.name),
      more: moreOf(affected, words),
      label: words.say(`incident.${status}`),
      date: sayMoment(started, 'full', format, words),
      phases: [],
      progress: {
        steps: INCIDENT_STATUSES.map((step) => words.say(`incident.${step}`)),
        current: INCIDENT_STATUSES.indexOf(status),
        name: status,
      },
      latest: latest && shortenAtWord(latest, LONGEST_TEXT),
      flags: [],
    };
  }
  const lasted = durationOf(incident, now);
  const duration = lasted === undefined ? undefined : sayDuration(lasted, words);
  const isAbout = started.approximate || resolved?.approximate;
  return {
    ...facts,
    label: words.say(incident.hasReport ? 'card.report' : 'card.incident'),
    services: incident.services.map(({ service }) => service.name),
    more: moreOf(incident.services, words),
    date: formatTime(started.instant, 'day', format),
    unrecorded: isEndUnknown(incident, now) ? words.say('card.unrecorded') : undefined,
    duration: isAbout && duration !== undefined ? words.say('card.about', { duration }) : duration,
    phases: phasesOf(incident, now).map(({ name, from, to }) => ({
      name,
      label: words.say(`phase.${name}`),
      milliseconds: to - from,
      duration: sayDuration(to - from, words),
    })),
    flags: flagsOf(incident, words),
  };
}

/** @param histories - of the services that readers see; each day is as bad as the worst of them. */
export function siteCardOf(
  site: Pick<Site, 'name' | 'description'>,
  status: SiteStatus,
  histories: readonly ServiceHistory[],
  words: Words,
): SiteCard {
  const days = histories[0]?.days.map((_, day) => worstDayOf(histories, day)) ?? [];
  return {
    kind: 'site',
    title: site.name,
    fallback: words.say('card.status'),
    status: {
      level: status.level,
      label: saySiteStatus(status, words),
      short: words.say(`status.${status.level}`),
    },
    days,
    legend: legendOf(words),
    tagline: site.description,
  };
}

export function serviceCardOf(
  { service, days, uptime }: ServiceHistory,
  level: ServiceStatus,
  words: Words,
): ServiceCard {
  const label = words.say(`status.${level}`);
  const percent = uptime && formatUptime(uptime.ratio, words.locale);
  return {
    kind: 'service',
    title: service.name,
    fallback: words.say('card.status'),
    group: service.group,
    status: { level, label, short: label },
    days: days.map(({ status }) => status),
    legend: legendOf(words),
    uptime: percent === undefined ? undefined : { percent, label: words.say('card.uptime', { percent }) },
  };
}

/** Of recurring maintenance, the window under way or the next one. */
export function maintenanceCardOf(maintenance: Maintenance, words: Words, now: Instant): MaintenanceCard {
  const { title, cancelled, services, timezone } = maintenance;
  const format = { locale: words.locale, zone: timezone };
  const { starts, ends } = windowOf(maintenance, now);
  const sameDay = dayOf(starts, timezone) === dayOf(ends, timezone);
  return {
    kind: 'maintenance',
    title,
    ...languageIn(maintenance, words),
    fallback: words.say('card.maintenance'),
    label: words.say(cancelled ? 'card.cancelled' : 'card.planned'),
    cancelled,
    starts: formatTime(starts, 'full', format),
    ends: formatTime(ends, sameDay ? 'clock' : 'full', format),
    duration: sayDuration(ends - starts, words),
    services: services.map(({ name }) => name),
    more: moreOf(services, words),
  };
}

export function pageCardOf(
  page: Pick<PageCard, 'title' | 'description'> & { language?: string },
  words: Words,
): PageCard {
  const { title, description, language = words.locale } = page;
  return {
    kind: 'page',
    title,
    ...languageIn({ language }, words),
    fallback: words.say('card.status'),
    description,
  };
}

/** The language of an author's words, where it is not that of the card. */
function languageIn({ language }: { language: string }, words: Words): { language?: string } {
  const other = otherLanguageOf(language, words.locale);
  return other === undefined ? {} : { language: other };
}

/** All that can stand for some of the services: which of it does is known when the card is drawn. */
export function moreOf(services: readonly unknown[], words: Words<'card.more'>): MoreServices {
  return Object.fromEntries(
    services.map((_, index) => [index + 1, words.say('card.more', { count: index + 1 })]),
  );
}

function legendOf(words: Words): DaysLegend {
  return { from: words.say('card.days-ago', { days: HISTORY_DAYS }), to: words.say('card.today') };
}

function flagsOf({ report, hasReport }: Incident, words: Words): string[] {
  return [
    ...(hasReport && report.stage === 'preliminary' ? [words.say('card.preliminary')] : []),
    ...(report.corrections.length > 0 ? [words.say('card.corrected')] : []),
  ];
}

/** A day is known as soon as one service was offered on it. */
function worstDayOf(histories: readonly ServiceHistory[], day: number): CardDay {
  const statuses = histories.flatMap(({ days }) => days[day]?.status ?? []);
  const known = statuses.filter((status) => status !== 'unknown');
  return known.length > 0 ? worstOf(known) : 'unknown';
}
