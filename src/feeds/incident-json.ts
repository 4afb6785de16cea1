import { toIsoDuration } from '../domain/duration.ts';
import { toIso, toIsoMoment } from '../domain/format-time.ts';
import { recordedStretchesOf, serviceChangesOf } from '../domain/impact.ts';
import type {
  Action,
  Correction,
  Detector,
  Impact,
  ImpactFact,
  ImpactState,
  Incident,
  Update,
} from '../domain/incident.ts';
import { otherLanguageOf } from '../domain/language-marks.ts';
import type { Instant, Moment } from '../domain/moment.ts';
import {
  durationOf,
  endOf,
  type PhaseName,
  phasesOf,
  type UncountedReason,
  uncountedOf,
} from '../domain/phases.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import { type IncidentStatus, isEndUnknown, isOpen, statusOf } from '../domain/status.ts';

/** A severity, a cause or a service: its id in `site.yaml` and the name that readers see. */
export interface NamedJson {
  id: string;
  name: string;
}

/** What lists tell of an incident. Times are ISO 8601 with the offset of its zone; facts not known are left out. */
export interface IncidentItemJson {
  id: string;
  /** The page. */
  url: string;
  /** All that is known, as JSON. */
  json: string;
  title: string;
  /** BCP 47, of its texts; left out where that is the only language of the site. */
  language?: string | undefined;
  summary?: string | undefined;
  status: IncidentStatus;
  started: string;
  resolved?: string | undefined;
  /** ISO 8601, up to the time of the build while it is open. */
  duration?: string | undefined;
  /** Why there is no duration. */
  uncounted?: UncountedReason | undefined;
  severity?: NamedJson | undefined;
  cause?: NamedJson | undefined;
  /** All that it ever touched, each with the worst that it did to it. */
  services: (NamedJson & { impact: Impact })[];
  tags: string[];
  /** Whether there is a report to read. */
  hasReport: boolean;
}

/** `/incidents/<id>.json`: all that is known of an incident, but for the text of its report. */
export interface IncidentJson extends IncidentItemJson {
  /** What customers could do until it was over, as Markdown. */
  workaround?: string | undefined;
  /** IANA. */
  timezone: string;
  detected?: string | undefined;
  detectedBy?: Detector | undefined;
  mitigated?: string | undefined;
  /** The milestones that are given as approximate. */
  approximate: string[];
  phases: { name: PhaseName; from: string; to: string }[];
  impact: ImpactFact[];
  /** When it did what to which service; without an end while it goes on, or where nobody recorded one. */
  stretches: { service: string; impact: Impact; from: string; to?: string | undefined }[];
  updates: {
    at: string;
    status: Update['status'];
    text: string;
    language?: string | undefined;
    next?: string | undefined;
    /** The services that were better or worse from then on. */
    services: (NamedJson & { before: ImpactState; after: ImpactState })[];
  }[];
  timeline: { at: string; approximate: boolean; text: string; link?: string | undefined }[];
  actions: Action[];
  report: {
    stage?: Incident['report']['stage'];
    /** The day, or the moment where it is known. */
    published?: string | undefined;
    due?: string | undefined;
    authors: string[];
    corrections: Correction[];
    /** The report as Markdown. */
    markdown: string;
  };
  /** Ids of other incidents. */
  related: string[];
}

const MILESTONES = ['started', 'detected', 'mitigated', 'resolved'] as const;

/** What lists tell of an incident. */
export function toIncidentItemJson(incident: Incident, site: Site, now: Instant): IncidentItemJson {
  const { id, title, summary, timezone, severity, cause } = incident;
  const hasEnd = !isOpen(incident, now) && !isEndUnknown(incident, now);
  const duration = durationOf(incident, now);
  return {
    id,
    url: absoluteUrl(site, routes.incident(id)),
    json: absoluteUrl(site, routes.incidentJson(id)),
    title,
    language: toldLanguageOf(incident.language, site),
    summary,
    status: statusOf(incident, now),
    started: toIsoMoment(incident.started, timezone),
    resolved: hasEnd ? toIso(endOf(incident, now), timezone) : undefined,
    duration: duration === undefined ? undefined : toIsoDuration(duration),
    uncounted: uncountedOf(incident, now),
    severity: severity && { id: severity.id, name: severity.label },
    cause: cause && { id: cause.id, name: cause.label },
    services: incident.services.map(({ service, impact }) => ({
      id: service.id,
      name: service.name,
      impact,
    })),
    tags: incident.tags,
    hasReport: incident.hasReport,
  };
}

/** All that is known of an incident, but for the text of its report. */
export function toIncidentJson(incident: Incident, site: Site, now: Instant): IncidentJson {
  const { timezone, report } = incident;
  const time = (instant: Instant) => toIso(instant, timezone);
  const optional = (moment: Moment | undefined) => moment && time(moment.instant);
  const changes = serviceChangesOf(incident);
  return {
    ...toIncidentItemJson(incident, site, now),
    workaround: incident.workaround,
    timezone,
    detected: optional(incident.detected),
    detectedBy: incident.detectedBy,
    mitigated: optional(incident.mitigated),
    approximate: MILESTONES.filter((name) => incident[name]?.approximate),
    phases: phasesOf(incident, now).map(({ name, from, to }) => ({ name, from: time(from), to: time(to) })),
    impact: incident.impact,
    stretches: incident.services.flatMap((affected) =>
      recordedStretchesOf(incident, affected, now).map(({ impact, from, to }) => ({
        service: affected.service.id,
        impact,
        from: toIsoMoment(from, timezone),
        to: optional(to),
      })),
    ),
    updates: incident.updates.map(({ at, status, text, language, next }, index) => ({
      at: time(at.instant),
      status,
      text,
      language,
      next: optional(next),
      services: (changes[index] ?? [])
        .filter(({ before, after }) => before !== after)
        .map(({ service, before, after }) => ({ id: service.id, name: service.name, before, after })),
    })),
    timeline: incident.timeline.map(({ at, ...rest }) => ({
      at: time(at.instant),
      approximate: at.approximate,
      ...rest,
    })),
    actions: incident.actions,
    report: {
      stage: report.stage,
      published: report.publishedAt ? time(report.publishedAt.instant) : report.published,
      due: report.due,
      authors: report.authors,
      corrections: report.corrections,
      markdown: absoluteUrl(site, routes.incidentMarkdown(incident.id)),
    },
    related: incident.related,
  };
}

/** What is told of the language of a document: nothing where there is but one. */
export function toldLanguageOf(language: string, { locale, editions }: Site): string | undefined {
  return editions.length > 1 ? language : otherLanguageOf(language, locale);
}
