import type { Diagram } from 'mermaid-without-browser';
import type { Incident } from '../domain/incident.ts';
import type { IncidentPart } from '../domain/parts.ts';
import type { Phase } from '../domain/phases.ts';
import type { MadePromise } from '../domain/promises.ts';
import type { Revision } from '../domain/revision.ts';
import type { PlacedEntry } from '../domain/timeline.ts';
import type { BodyHeading } from '../markdown/compile.ts';
import type { TextContext } from '../markdown/context.ts';
import { sayPart } from '../words/part.ts';
import type { Words } from '../words/words.ts';
import type { PageFrame } from './frame.ts';

/** An incident with everything that its page derives from it, computed once. */
export interface ReportContext {
  frame: PageFrame;
  incident: Incident;
  /** What its Markdown draws on. */
  context: TextContext;
  phases: Phase[];
  timeline: PlacedEntry[];
  /** The picture that its author chose. */
  picture?: ReportPicture | undefined;
  /** Those of its actions, in their order. */
  promises: readonly MadePromise[];
  /** Newest first. */
  revisions: readonly Revision[];
  /** The timeline's drawing, and the source it was drawn from. */
  diagram?: { drawing: Diagram; source: string } | undefined;
}

/** A picture as the page shows it. */
export interface ReportPicture {
  src: string;
  /** Narrower copies, when there are any, and how wide it is shown. */
  srcset?: string;
  sizes?: string;
  alt: string;
  width: number;
  height: number;
}

/** A line of the table of contents. */
export interface ContentsEntry {
  id: string;
  label: string;
  /** BCP 47, unless it is that of the page. */
  language?: string | undefined;
  /** Whether it belongs to the section above it. */
  isBelow?: boolean;
}

/** The level of headings right below the page's title. */
const BELOW_TITLE = 2;

/** A longer list is no overview: it has the sections alone. */
const MOST_ENTRIES = 40;

/**
 * What a report's page lists as its parts, in the order in which they stand on it. Of the report's own headings these
 * are the two highest levels.
 */
export function contentsOf(
  parts: readonly IncidentPart[],
  { headings, language }: { headings: readonly BodyHeading[]; language: string },
  words: Words,
): ContentsEntry[] {
  const sections = headings.filter(({ level }) => level === BELOW_TITLE);
  const upper = headings.filter(({ level }) => level <= BELOW_TITLE + 1);
  const own = (upper.length > MOST_ENTRIES && sections.length > 1 ? sections : upper).map(
    ({ id, text, level }) => ({ id, label: text, language, isBelow: level > BELOW_TITLE }),
  );
  return parts.flatMap(({ name, anchor }) =>
    name === 'report' ? own : [{ id: anchor, label: sayPart(name, words) }],
  );
}
