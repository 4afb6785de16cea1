import type { SearchDocument, SearchSection } from '../document.ts';
import { type Word, wordsOf } from '../words.ts';

/** A text with its words, taken apart when they are first asked for. */
export interface Passage {
  text: string;
  words(): Word[];
}

/** A report with its passages: the summary stands first, as a section without heading. */
export interface ScannedText {
  document: SearchDocument;
  title: Passage;
  sections: { id: string; heading: Passage; body: Passage }[];
}

export function scanText(document: SearchDocument): ScannedText {
  const summary: SearchSection = { id: '', heading: '', text: document.summary ?? '' };
  return {
    document,
    title: toPassage(document.title),
    sections: [summary, ...document.sections].map(({ id, heading, text }) => ({
      id,
      heading: toPassage(heading),
      body: toPassage(text),
    })),
  };
}

/** Whether the words follow each other somewhere in the report. */
export function hasPhrase({ title, sections }: ScannedText, phrase: readonly string[]): boolean {
  const passages = [title, ...sections.flatMap(({ heading, body }) => [heading, body])];
  return passages.some((passage) => {
    const words = passage.words();
    return words.some((_, at) => phrase.every((term, i) => words[at + i]?.text === term));
  });
}

function toPassage(text: string): Passage {
  let words: Word[] | undefined;
  return { text, words: () => (words ??= wordsOf(text)) };
}
