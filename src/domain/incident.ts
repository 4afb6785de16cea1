import type { Instant, Moment, PlainDate } from './moment.ts';
import type { Cause, Service, Severity } from './site.ts';
import type { Source } from './source.ts';
import type { Spoken, SpokenText } from './translation.ts';

/** What an incident does to a service, from least to worst. */
export const IMPACTS = ['degraded', 'partial-outage', 'major-outage'] as const;
export type Impact = (typeof IMPACTS)[number];

/** How an incident leaves a service: not touched yet or well again, or what it does to it. */
export const IMPACT_STATES = ['operational', ...IMPACTS] as const;
export type ImpactState = (typeof IMPACT_STATES)[number];

/** From `at` on, an incident does so much to a service. */
export interface ImpactChange {
  at: Moment;
  impact: ImpactState;
}

/** A service to which an incident did something, from its start or later. */
export interface AffectedService {
  service: Service;
  /** The worst that it did to it. */
  impact: Impact;
  /** How that changed, oldest first. Without it, it was so from the incident's start to its end. */
  changes?: readonly ImpactChange[] | undefined;
}

/** How customers were told that a service is. */
export interface ToldService {
  service: Service;
  impact: ImpactState;
}

/** One of the facts readers look for first, such as "Customers affected: about 40%". */
export interface ImpactFact extends SpokenText {
  label: string;
  value: string;
}

/** `update` adds a word without changing where the incident stands. */
export type UpdateStatus = 'investigating' | 'identified' | 'monitoring' | 'resolved' | 'update';

/** What customers were told, and when. */
export interface Update extends SpokenText {
  at: Moment;
  status: UpdateStatus;
  text: string;
  /** What it is called where it was imported from. */
  id?: string | undefined;
  /** When the next word was promised. */
  next?: Moment | undefined;
  /** How services are from then on; those that it doesn't name stay as they were. */
  services?: readonly ToldService[] | undefined;
}

/** A line of what happened. */
export interface Entry extends SpokenText {
  at: Moment;
  text: string;
  /** Evidence. */
  link?: string | undefined;
}

/** Who noticed an incident first. */
export const DETECTORS = ['monitoring', 'customer', 'staff', 'partner', 'other'] as const;
export type Detector = (typeof DETECTORS)[number];

export type ActionStatus = 'planned' | 'in-progress' | 'done' | 'dropped';

/** A promise made in the report. */
export interface Action extends SpokenText {
  /** What it is known by, whatever becomes of its text. */
  id?: string | undefined;
  text: string;
  status: ActionStatus;
  owner?: string | undefined;
  /** The day on which it was promised, as its author says; the history tells it otherwise. */
  promised?: PlainDate | undefined;
  due?: PlainDate | undefined;
  /** The day on which it was done, as its author says. */
  done?: PlainDate | undefined;
  /** The day on which it was given up, as its author says. */
  dropped?: PlainDate | undefined;
  /** Why it was given up, as a line of Markdown. */
  reason?: string | undefined;
  link?: string | undefined;
}

export interface Correction extends SpokenText {
  at: PlainDate;
  text: string;
}

/** The facts about the written part. */
export interface Report {
  /** As its author says; a report without one is neither. */
  stage?: 'preliminary' | 'final' | undefined;
  /** The day on which it was first published. */
  published?: PlainDate | undefined;
  /** The moment on that day, when it is known. */
  publishedAt?: Moment | undefined;
  /** When the next stage was promised. */
  due?: PlainDate | undefined;
  authors: string[];
  corrections: Correction[];
}

export interface Picture {
  /** Its path as its author wrote it, from the report's own file. */
  file: string;
  alt: string;
}

/** How the timeline is drawn; `auto` chooses by its length. */
export type DiagramChoice = 'auto' | 'timeline' | 'gantt' | 'none';

/** An incident, parsed once from its file. Everything else about it is derived from these facts. */
export interface Incident extends Spoken {
  /** The file's name without its ending, `<date>-<slug>`; the last part of its address. */
  id: string;
  /** Path of the file relative to the repository's root. */
  file: string;
  /** `md` is plain Markdown; `mdx` knows our components. */
  format: 'md' | 'mdx';
  title: string;
  summary?: string | undefined;
  /** What customers can do until it is over. */
  workaround?: string | undefined;
  /** IANA zone in which its times are written and shown. */
  timezone: string;
  started: Moment;
  detected?: Moment | undefined;
  detectedBy?: Detector | undefined;
  mitigated?: Moment | undefined;
  resolved?: Moment | undefined;
  severity?: Severity | undefined;
  /** All that it ever touched. */
  services: AffectedService[];
  impact: ImpactFact[];
  cause?: Cause | undefined;
  tags: string[];
  /** Oldest first. */
  updates: Update[];
  /** Oldest first. */
  timeline: Entry[];
  actions: Action[];
  report: Report;
  /** False when the body is empty: there is nothing to read but the facts. */
  hasReport: boolean;
  draft: boolean;
  publishAt?: Moment | undefined;
  /** Ids of other incidents, as the author ordered them. */
  related: string[];
  /** Old addresses that lead here, each beginning with `/`. */
  aliases: string[];
  image?: Picture | undefined;
  diagram: DiagramChoice;
  source?: Source | undefined;
}

/** Whether it may be read by the public at `now`. */
export function isPublic({ draft, publishAt }: Pick<Incident, 'draft' | 'publishAt'>, now: Instant): boolean {
  return !draft && (publishAt === undefined || publishAt.instant <= now);
}
