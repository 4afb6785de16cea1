import { toOneLine, toPrintable } from '../domain/characters.ts';
import type { Impact, ImpactState, UpdateStatus } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import type { Attachment, ImportedDocument, SourceFormat } from './model.ts';
import { writeTime } from './time.ts';

/** What any source tells of an event, before our files say it. */
export interface EventFacts {
  from: SourceFormat;
  id: string;
  url?: string | undefined;
  origin: unknown;
  /** The zone of the site. */
  zone: string;
  title: string;
  /** Old paths of its page. */
  aliases: readonly string[];
  /** Markdown. */
  body: string;
  attachments: readonly Attachment[];
  /** Facts that need no reading together with others, by our names. */
  fields?: Readonly<Record<string, unknown>>;
}

/** What customers were told. */
export interface UpdateFacts {
  /** What the source calls it. */
  id?: string | undefined;
  at: Instant;
  status?: UpdateStatus | undefined;
  /** Markdown; where it is empty, the word of its status stands in its place. */
  text: string;
  /** How services are from then on, by our ids. */
  services?: ReadonlyMap<string, ImpactState>;
  next?: Instant | undefined;
}

export interface IncidentFacts extends EventFacts {
  started?: Instant | undefined;
  /** Only of one that is over. */
  resolved?: Instant | undefined;
  isOver: boolean;
  severity?: string | undefined;
  /** Services that it touched, by our ids, and what it did to them, where that is told. */
  services: ReadonlyMap<string, Impact | undefined>;
  /** What it did to those of which nothing is told. */
  impact: Impact;
  /** Oldest first where they have the same time. */
  updates: readonly UpdateFacts[];
}

export interface MaintenanceFacts extends EventFacts {
  starts: Instant;
  ends?: Instant | undefined;
  services: readonly string[];
  updates: readonly UpdateFacts[];
  isCancelled?: boolean | undefined;
}

/** What is the same in every document. */
export function toDocument(
  facts: EventFacts,
  day: string,
  fields: Readonly<Record<string, unknown>>,
): ImportedDocument {
  const given = Object.entries({ ...fields, ...facts.fields, aliases: facts.aliases }).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return {
    source: { from: facts.from, id: facts.id, ...(facts.url !== undefined && { url: facts.url }) },
    origin: facts.origin,
    day,
    fields: { title: titleOf(facts.title) || `Untitled, ${day}`, ...Object.fromEntries(given) },
    body: facts.body,
    attachments: facts.attachments,
  };
}

/** A title on one line. */
export function titleOf(text: string): string {
  return toOneLine(toPrintable(text)).trim();
}

const WORDS: Readonly<Record<UpdateStatus, string>> = {
  investigating: 'Investigating.',
  identified: 'Identified.',
  monitoring: 'Monitoring.',
  resolved: 'Resolved.',
  update: 'Update.',
};

/** The text of an update, which is never empty in our files. */
function textOf({ text, status = 'update' }: UpdateFacts): string {
  return text.trim() === '' ? WORDS[status] : text;
}

/** What is the same in the updates of incidents and of planned work. */
export function toUpdate(update: UpdateFacts, zone: string): Record<string, unknown> {
  const { id, at, status, next } = update;
  return {
    at: writeTime(at, zone),
    ...(status && { status }),
    text: textOf(update),
    ...(next !== undefined && next > at && { next: writeTime(next, zone) }),
    ...(id && { id }),
  };
}
