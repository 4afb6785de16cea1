import type { Instant } from '../domain/moment.ts';

/** An entry before its text is rendered, because only the newest are. */
export interface EntryDraft {
  /** Of the page, with the anchor on it. */
  route: string;
  /** The document that it stands in. */
  file: string;
  /** BCP 47, of its text. */
  language: string;
  title: string;
  /** What kind of word it is, without the title of what it is about. */
  label: string;
  /** When it could first be read. */
  at: Instant;
  /** When it happened, or was said, as it says itself. */
  own: Instant;
  /** Markdown; of a report what stands above it. */
  text: string;
  /** What we say ourselves, below the text. */
  facts?: string | undefined;
  authors: string[];
  categories: string[];
  /** The incident whose report it is. */
  report?: string | undefined;
}
