import { namesOf, type SearchDocument } from '../document.ts';
import { IMPACT_LEVELS } from '../files.ts';
import { isTelling } from '../stop-words.ts';
import type { Tongue } from '../tongue.ts';
import { termsOf } from '../words.ts';
import { namesIn } from './names.ts';

/** The reports that hold a word, in order, and how much it says about each. */
export interface PostingList {
  documents: number[];
  impacts: number[];
}

/** Every word of every report. */
export interface Weighed {
  postings: Map<string, PostingList>;
  /** Words from titles and facts: readers misspell these, however rare they are. */
  prominent: Set<string>;
}

/** BM25F: how often a word counts by where it stands. */
const WEIGHTS = { title: 9, facts: 5, summary: 2.2, heading: 1.6, text: 1 };
/** How soon more of the same word stops to count. */
const SATURATION = 1.4;
/** How far long reports are held to have more of every word. */
const LENGTH_SHARE = 0.6;

/** The words of one report. */
export interface CountedWords {
  /** Those that count once, whatever the report's length. */
  fixed: ReadonlyMap<string, number>;
  /** Those of the running text. */
  running: ReadonlyMap<string, number>;
  /** How long the running text is. */
  length: number;
  /** Words of the title and the facts. */
  names: readonly string[];
}

/** One impact per word and report, so that the reader's browser only has to add them up. */
export function weigh(counted: readonly CountedWords[]): Weighed {
  const postings = new Map<string, PostingList>();
  const prominent = new Set<string>();
  const average = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length);
  for (const [document, { fixed, running, length, names }] of counted.entries()) {
    const norm = 1 - LENGTH_SHARE + (LENGTH_SHARE * length) / Math.max(1, average);
    for (const name of names) prominent.add(name);
    for (const term of new Set([...fixed.keys(), ...running.keys()])) {
      const frequency = (fixed.get(term) ?? 0) + (running.get(term) ?? 0) / norm;
      const list = postings.get(term) ?? { documents: [], impacts: [] };
      postings.set(term, list);
      list.documents.push(document);
      list.impacts.push(impactOf(frequency));
    }
  }
  return { postings, prominent };
}

/** Counts the words of one report. */
export function countWords(document: SearchDocument, tongue: Tongue): CountedWords {
  const fixed = new Map<string, number>();
  const running = new Map<string, number>();
  const add = (counts: Map<string, number>, term: string, weight: number) =>
    counts.set(term, (counts.get(term) ?? 0) + weight);

  const title = new Set(indexedIn(document.title));
  const facts = new Set(indexedIn(namesOf(document).join(' ')));
  for (const term of title) add(fixed, term, WEIGHTS.title);
  for (const term of facts) add(fixed, term, WEIGHTS.facts);
  for (const term of new Set(indexedIn(document.summary ?? ''))) {
    if (isTelling(term, tongue)) add(fixed, term, WEIGHTS.summary);
  }
  let length = 0;
  for (const { heading, text } of document.sections) {
    for (const term of indexedIn(heading)) if (isTelling(term, tongue)) add(running, term, WEIGHTS.heading);
    const terms = indexedIn(text);
    length += terms.length;
    for (const term of terms) if (isTelling(term, tongue)) add(running, term, WEIGHTS.text);
  }
  return { fixed, running, length, names: [...title, ...facts] };
}

/** Words and, beside their parts, names with signs. */
function indexedIn(text: string): string[] {
  return [...termsOf(text), ...namesIn(text)];
}

function impactOf(frequency: number): number {
  const share = frequency / (frequency + SATURATION);
  return Math.max(0, Math.min(IMPACT_LEVELS - 1, Math.round(share * IMPACT_LEVELS - 0.5)));
}
