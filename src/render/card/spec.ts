import type { PhaseName } from '../../domain/phases.ts';
import type { IncidentStatus, ServiceStatus } from '../../domain/status.ts';

/** A stretch of the incident, as the phase strip shows it. */
export interface CardPhase {
  name: PhaseName;
  label: string;
  milliseconds: number;
  /** `milliseconds` in words. */
  duration: string;
}

/** How a day was; `unknown` before there was data. */
export type CardDay = ServiceStatus | 'unknown';

export interface CardStatus {
  level: ServiceStatus;
  label: string;
  /** The level alone, for where the label names what no font has. */
  short: string;
}

/** What stands for services that there is no room for, by how many they are. */
export type MoreServices = Readonly<Record<number, string>>;

/** What stands below the ends of a strip of days. */
export interface DaysLegend {
  from: string;
  to: string;
}

export interface IncidentCard extends Written {
  kind: 'incident';
  title: string;
  /** The title where no font has anything else that could stand for it. */
  fallback: string;
  /** "Incident report", or where an open incident stands. */
  label: string;
  hasReport: boolean;
  /** `order` 1 is the worst. */
  severity?: { label: string; order: number } | undefined;
  date: string;
  /** While it is open, those that are not well now. */
  services: string[];
  more: MoreServices;
  /** Left out while the incident is open: it would be wrong soon after it was shared. */
  duration?: string | undefined;
  /** In its place, that nobody recorded the end. */
  unrecorded?: string | undefined;
  /** What customers of an open incident were told last, as plain text. */
  latest?: string | undefined;
  /** In order; empty while the incident is open. */
  phases: CardPhase[];
  /** How far an open incident has come, drawn instead of the phases. `current` counts from 0, `name` is what it is. */
  progress?: { steps: string[]; current: number; name: IncidentStatus } | undefined;
  /** What readers must know about the report, such as "Preliminary" or "Corrected". */
  flags: string[];
}

export interface SiteCard {
  kind: 'site';
  title: string;
  fallback: string;
  status: CardStatus;
  /** Up to 90, oldest first. */
  days: CardDay[];
  legend: DaysLegend;
  tagline: string;
}

export interface ServiceCard {
  kind: 'service';
  title: string;
  fallback: string;
  /** The heading the service stands under. */
  group?: string | undefined;
  status: CardStatus;
  /** Up to 90, oldest first. */
  days: CardDay[];
  legend: DaysLegend;
  /** Such as "99.98 %" and "99.98 % uptime". */
  uptime?: { percent: string; label: string } | undefined;
}

export interface MaintenanceCard extends Written {
  kind: 'maintenance';
  title: string;
  fallback: string;
  /** Where it stands, such as "Scheduled maintenance". */
  label: string;
  cancelled: boolean;
  /** With date and zone. */
  starts: string;
  /** With its date when it is another day. */
  ends: string;
  duration: string;
  services: string[];
  more: MoreServices;
}

export interface PageCard extends Written {
  kind: 'page';
  title: string;
  fallback: string;
  description?: string | undefined;
}

/** What a card says of its document besides. */
interface Written {
  /** BCP 47, where its author's words are in another language than the site's. */
  language?: string | undefined;
}

/** What a share image says. All texts are ready for readers; nothing here is computed when it is drawn. */
export type CardSpec = IncidentCard | SiteCard | ServiceCard | MaintenanceCard | PageCard;

export interface CardLogo {
  bytes: Uint8Array;
  type: 'image/svg+xml' | 'image/png';
}

/** What all cards of a site have in common. */
export interface CardBrand {
  name: string;
  /** `#rrggbb`. */
  colour: string;
  /** A logo more than twice as wide as high holds the name, which is then not written beside it. */
  logo?: CardLogo | undefined;
  theme: 'light' | 'dark';
  /** BCP 47. Decides the direction of the card and the shapes of Han characters. */
  locale: string;
  /** What draws the cards, from `cardVersionOf`; part of every key. */
  version: string;
}

/** Something that a card leaves out, because no font has it. */
export interface CardWarning {
  character: string;
  /** The npm package to add. */
  package?: string | undefined;
  message: string;
}

export interface Card {
  png: Uint8Array;
  /** The first 8 hex digits of its key. */
  hash: string;
  warnings: CardWarning[];
}

export type CardResult = { status: 'drawn'; card: Card } | { status: 'failed'; message: string };
