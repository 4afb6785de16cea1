import type { Incident } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import type { Instant, PlainDate } from '../domain/moment.ts';
import type { OwnersPage } from '../domain/owners-pages.ts';
import type { ProblemSeverity } from '../domain/problem.ts';
import type { Site } from '../domain/site.ts';
import type { SourceDocument } from '../source/document.ts';
import type { Finding } from '../source/finding.ts';
import type { Written } from '../source/texts.ts';
import type { Claims } from './claims.ts';
import type { FileReference, Meaning, Origin, Resolution } from './resolve.ts';

/** What a rule looks at: one file, and all others as far as they can be read. */
export interface Subject extends Written {
  document: SourceDocument;
  /** Set for files that look like documents and lie where none is read. */
  isStray?: boolean | undefined;
  /** Set for files below `public/`. */
  isPublic?: boolean | undefined;
  /** Set for pages that owners make by code. */
  ownersPage?: OwnersPage | undefined;
  record: SiteRecord;
  /** The files that it names. */
  references?: readonly FileReference[];
}

/** What the public may not read yet. */
export type Hidden = Incident | Maintenance;

/** The whole of the content, indexed for questions that cross files. */
export interface SiteRecord {
  site: Site;
  now: Instant;
  /** The day that it is in a zone. */
  today(zone: string): PlainDate;
  /** The last of some moments that has come; minus infinity when none has. */
  latestOf(moments: readonly Instant[]): Instant;
  /** The file that a reference leads to, see `resolveReference`. */
  resolve(written: string, origin: Origin, meaning: Meaning): Resolution;
  /** Whether `site.yaml` names a zone. */
  hasZone: boolean;
  glossary: ReadonlySet<string>;
  /** Terms by the language of the site in which they are explained. */
  glossaryIn: ReadonlyMap<string, ReadonlySet<string>>;
  incidents: ReadonlyMap<string, Incident>;
  maintenance: ReadonlyMap<string, Maintenance>;
  /** One of these by the folder and the id, unless the public may read it. */
  hidden(folder: string, id: string): Hidden | undefined;
  /** Files of all documents by their ids. */
  documents: ReadonlyMap<string, readonly string[]>;
  /** Translations by the file of their original. */
  translations: ReadonlyMap<string, readonly Translated[]>;
  /** Ids of all incident files, also of those that can't be read. */
  incidentIds: ReadonlySet<string>;
  /** Files by the address of their page. */
  addresses: ReadonlyMap<string, readonly string[]>;
  /** All that the site publishes by itself, from `/`, without escapes. */
  own: ReadonlySet<string>;
  /** Whether a page that owners make by code is, or may be, at a path from the root of the site. */
  isOwners(path: string): boolean;
  /** Files of code that owners keep beside their content. */
  code: ReadonlySet<string>;
  /** Who publishes where. */
  claims: Claims;
  /** By the tag's part of the address: each way to write it, with where it stands first and how often. */
  tags: ReadonlyMap<string, ReadonlyMap<string, TagUse>>;
  /** Files by the old addresses that they claim. */
  aliases: ReadonlyMap<string, readonly string[]>;
  /** By file, old addresses of `movedFrom` at which the site has something else. */
  lost: ReadonlyMap<string, readonly string[]>;
  /** All files below `content/` and `public/`. */
  paths: Pick<ReadonlySet<string>, 'has'>;
}

/** Where the words of a document stand in another language. */
export interface Translated {
  file: string;
  language: string;
}

/** A way to write a tag. */
export interface TagUse {
  document: SourceDocument;
  index: number;
  uses: number;
}

/** One thing that can be wrong; code and reference read the same row. */
export interface Rule {
  /** Never changes, once published. */
  name: string;
  severity: ProblemSeverity;
  /** Why it is a fault, in one sentence. */
  reason: string;
  /** Always an error: without it content could run code, overwrite a page, or not be read at all. */
  isFixed?: true;
  /** Nothing for what is found where files are parsed, listed or drawn. */
  check?: (subject: Subject) => readonly Finding[];
}
