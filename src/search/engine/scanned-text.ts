import type { SearchDocument, SearchSection } from '../document.ts';
import { type Folded, foldInPlace, type Word, wordsOf } from '../words.ts';

/** A text with its words and its letters without accents, taken apart when they are first asked for. */
export interface Passage {
  text: string;
  words(): Word[];
  folded(): Folded;
}

export interface ScannedSection {
  id: string;
  heading: Passage;
  body: Passage;
}

/** A report with its passages. */
export interface ScannedText {
  document: SearchDocument;
  title: Passage;
  /** A section without heading, and without text if the report has no summary. */
  summary: ScannedSection;
  /** The summary first. */
  sections: ScannedSection[];
}

export function scanText(document: SearchDocument): ScannedText {
  const summary = toSection({ id: '', heading: '', text: document.summary ?? '' });
  const sections = [summary, ...document.sections.map(toSection)];
  return { document, title: toPassage(document.title), summary, sections };
}

function toSection({ id, heading, text }: SearchSection): ScannedSection {
  return { id, heading: toPassage(heading), body: toPassage(text) };
}

function toPassage(text: string): Passage {
  let words: Word[] | undefined;
  let folded: Folded | undefined;
  return { text, words: () => (words ??= wordsOf(text)), folded: () => (folded ??= foldInPlace(text)) };
}
