import { hash } from 'node:crypto';
import type { Incident } from '../../domain/incident.ts';
import type { Maintenance } from '../../domain/maintenance.ts';
import type { Page } from '../../domain/page.ts';
import type { Translation } from '../../domain/translation.ts';
import type { Outline } from '../../markdown/outline.ts';
import type { SourceFile } from '../../source/document.ts';
import { lazyDocument } from '../../source/lazy.ts';
import type { Source } from '../../source/parse.ts';
import type { Found, Judged } from '../problems.ts';
import type { FileReference, PlacedReference } from '../resolve.ts';
import type { Reads } from './trace.ts';

/**
 * All that was once made of a document. What it means, its faults and its outline follow from its own text, from
 * `site.yaml` and from our code, which its key is a digest of; what rules say of it follows from their questions, too.
 */
export interface KeptDocument extends Judged {
  key: string;
  /** Nothing for a document that can't be read. */
  value?: Incident | Maintenance | Page | Translation | undefined;
  /** What its parsers found. */
  faults: readonly Found[];
  /** Nothing when the body can't be read. */
  body?: { line: number; outline: Outline } | undefined;
  /** Whether it starts in the future, which some rules are silent on. */
  isAhead: boolean;
  references: readonly FileReference[];
  placed: readonly PlacedReference[];
  /** What the references were resolved by. */
  resolvedBy: Reads;
}

/** What was made of documents before, by their files, and what is to be kept of them now. */
export interface Keeper {
  /** A digest of the code that made it. */
  version: string;
  get(file: string): KeptDocument | undefined;
  /** The same object again, when nothing of it has changed. */
  put(file: string, document: KeptDocument): unknown;
}

/** A document as it was read, or as it was kept. */
export interface Reading<T> extends Source<T> {
  /** Nothing where nothing is kept. */
  key?: string | undefined;
  known?: KeptDocument | undefined;
}

type Parse<T> = (file: SourceFile) => Source<T>;

/**
 * Reads documents on a site, those that are kept without looking into their text.
 *
 * What is read as the translation of an original is another whenever that is.
 *
 * @param siteText - `site.yaml`, and what the site is by it and by our words, which documents hold parts of.
 */
export function createReader(siteText: string, keeper: Keeper | undefined) {
  if (!keeper) return <T>(file: SourceFile, parse: Parse<T>): Reading<T> => parse(file);
  const context = digestOf(keeper.version, siteText);
  return <T>(file: SourceFile, parse: Parse<T>, original?: SourceFile): Reading<T> => {
    const others = original ? [original.file, original.text] : [];
    const key = digestOf(context, file.file, file.text, ...others);
    const known = keeper.get(file.file);
    if (known?.key !== key) return { ...parse(file), key };
    return {
      ...lazyDocument(file, known.value),
      value: known.value as T | undefined,
      faults: [],
      key,
      known,
    };
  };
}

/** One digest of several texts, wherever one ends and the next begins. */
function digestOf(...texts: string[]): string {
  return hash('sha256', JSON.stringify(texts));
}
