/** Where a record can come from. */
export const SOURCE_FORMATS = [
  'statuspage',
  'cstate',
  'upptime',
  'incident-io',
  'better-stack',
  'instatus',
  'pagerduty',
  'checkly',
  'openstatus',
  'cachet',
  'uptime-kuma',
  'gatus',
  'google-cloud',
  'rootly',
  'firehydrant',
  'markdown',
] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** A file that is read: from a folder, or what an address answered. */
export interface SourceFile {
  /** Its path from the folder that was named, with `/`; or the address without its host. */
  path: string;
  text: string;
  /** When git first had it, in milliseconds, where that is known. */
  committed?: number;
}

/** What the person who imports says, because no source does. */
export interface ImportOptions {
  /** The IANA zone of times that name none. */
  timezone?: string;
}

/** One incident, maintenance or page, in the terms of our files. */
export interface ImportedDocument {
  /**
   * Old addresses follow from it where `movedFrom` of the site names the tool, see `domain/tools.ts`: those of its page by
   * its id, or by its name in `url`. Others are `aliases` of its fields. `guid` is its id in the feed that it was in.
   */
  source: { from: SourceFormat; id: string; url?: string; guid?: string };
  /** What the source says of it, as JSON. Its digest tells a later run whether it was changed there. */
  origin: unknown;
  /** The day that begins its name, `YYYY-MM-DD` in the zone of the site; pages have none. */
  day?: string;
  /** Frontmatter as an author would write it, before the schema reads it. Moments are written with offset or in `timezone`. */
  fields: { title: string } & Readonly<Record<string, unknown>>;
  /** Markdown, without MDX: the file is `.md`. */
  body: string;
  /** Pictures and other files that it shows, to be put beside it. */
  attachments: readonly Attachment[];
}

export interface Attachment {
  /** Its name beside the document. */
  name: string;
  /** Where it is: an address, or a path in the source. */
  from: string;
}

/** A service as `site.yaml` lists it. */
export interface ImportedService {
  id: string;
  name: string;
  group?: string;
  description?: string;
  /** The day it went into service, `YYYY-MM-DD`. */
  since?: string;
  /** Old addresses of its page; addresses of its feeds and data follow from them. */
  aliases?: readonly string[];
  /** What it is called there: in the API of Statuspage its component keeps this id. */
  source?: { from: SourceFormat; id: string };
}

/**
 * What became of something that the source says: it is in our files as it was, it was worked out from something else,
 * our files can't hold it, or it is none of the public record, such as a draft or a setting of the other tool.
 */
export type Outcome = 'kept' | 'derived' | 'lost' | 'left';

export interface LedgerLine {
  outcome: Outcome;
  /** The field of the source, in its own words: `incident_updates[].display_at`. */
  field: string;
  /** For which document, by the id of the source. */
  id: string;
  /** The value, as it stands in the source. */
  value: string;
  /** Where it went, from where it was derived and how sure that is, or why it is lost or left. */
  reason: string;
}

/** Something that only a person can decide. Without an answer nothing is written. */
export interface ImportQuestion {
  about: 'timezone';
  /** A value that can't be read without an answer, and where it stands. */
  example: string;
}

/** All that was read from a source. */
export interface ImportedRecord {
  /** What `site.yaml` should say; nothing of it is decided for the author. */
  site: {
    name?: string;
    url?: string;
    description?: string;
    timezone?: string;
    services: readonly ImportedService[];
  };
  incidents: readonly ImportedDocument[];
  maintenance: readonly ImportedDocument[];
  pages: readonly ImportedDocument[];
  ledger: readonly LedgerLine[];
  questions: readonly ImportQuestion[];
}

/**
 * Reads a source. It is pure: no clock, no network, no disk. What can't be read is `lost` in the ledger, never an
 * exception; what is internal, private, a test or a draft at the source is `left` there.
 */
export type SourceParser = (files: readonly SourceFile[], options: ImportOptions) => ImportedRecord;
