import type { SearchDocument } from '../../src/search/document.ts';
import { placeOf } from '../../src/search/engine/sorted.ts';
import { NAMES_SECTION, type NameKind, nameIn } from './corpus/names.ts';
import type { Random } from './random.ts';

/** What reports really contain, found by looking through all of them; no engine is asked. */
export interface Truth {
  /** Words of letters, at least so long, that are not in every other report. */
  wordsOf(document: SearchDocument, length: number): string[];
  titleWordsOf(document: SearchDocument, length: number): string[];
  /** Words with a digit, and names of errors. */
  codesOf(document: SearchDocument): string[];
  /** Words that follow each other in a sentence. */
  phraseOf(document: SearchDocument, length: number, random: Random): string;
  /** Ids of the reports that have all words, and one that begins so. */
  having(words: readonly string[], beginning?: string): Set<string>;
  /** Sign for sign, as whole words. */
  saying(phrase: string): Set<string>;
  /** A name with signs of the kind, if the report has one. */
  nameOf(document: SearchDocument, kind: NameKind): string | undefined;
  /** Ids of the reports in which a name stands, sign for sign and not within a longer one. */
  naming(name: string): Set<string>;
  startedOn(date: string): Set<string>;
  /**
   * How many words of a question begin like words of a report. With fewer than two in common,
   * nothing that goes by words could tell the report from others.
   */
  sharedWords(question: string, id: string): number;
}

const WORD = /[\p{L}\p{N}]+/gu;
const STOP = new Set(
  'the and was were had have has been being that this with from until after before which what they them because for all not its one out our own did does will would should could'.split(
    ' ',
  ),
);
/** Of all reports: who looks for one does not ask for what they all have. */
const COMMON = 0.05;

export function createTruth(documents: readonly SearchDocument[]): Truth {
  const lines = new Map(documents.map((document) => [document.id, linesOf(withoutNames(document))]));
  const names = new Map(
    documents.map((document) => [document.id, linesOf(document).join('\n').toLowerCase()]),
  );
  const spoken = new Map(
    [...lines].map(([id, texts]) => [id, ` ${texts.map((text) => splitWords(text).join(' ')).join(' | ')} `]),
  );
  const byWord = new Map<string, Set<string>>();
  for (const [id, texts] of lines) {
    for (const word of texts.flatMap(splitWords))
      byWord.set(word, (byWord.get(word) ?? new Set<string>()).add(id));
  }
  const sorted = [...byWord.keys()].sort();
  const beginningWith = (beginning: string) => {
    const found = new Set<string>();
    for (let at = placeOf(sorted, beginning); sorted[at]?.startsWith(beginning); at++)
      for (const id of byWord.get(sorted[at] ?? '') ?? []) found.add(id);
    return found;
  };
  const isTelling = (word: string) => (byWord.get(word)?.size ?? 0) <= documents.length * COMMON;
  const words = (texts: readonly string[], length: number) =>
    [...new Set(texts.flatMap(splitWords))].filter(
      (word) => /^[a-z]+$/.test(word) && word.length >= length && !STOP.has(word) && isTelling(word),
    );
  return {
    wordsOf: ({ id }, length) => words(lines.get(id) ?? [], length),
    titleWordsOf: ({ title, summary = '' }, length) => words([title, summary], length),
    codesOf: ({ id }) =>
      lines
        .get(id)
        ?.join(' ')
        .match(/\b(?:[A-Z]{4,}\w*|\d{3}|[0-9a-f]{7}|INC-\d+|0x\w+)\b/g) ?? ['none'],
    phraseOf: ({ id }, length, random) => {
      const line = splitWords(random.pick(lines.get(id) ?? ['']));
      const at = random.below(Math.max(1, line.length - length));
      return line.slice(at, at + length).join(' ');
    },
    having: (wanted, beginning) => {
      const sets = wanted.flatMap(splitWords).map((word) => byWord.get(word) ?? new Set<string>());
      return common(beginning === undefined ? sets : [...sets, beginningWith(beginning)]);
    },
    saying: (phrase) => {
      const possible = common(splitWords(phrase).map((word) => byWord.get(word) ?? new Set<string>()));
      return new Set([...possible].filter((id) => standsIn(names.get(id) ?? '', phrase)));
    },
    nameOf: ({ sections }, kind) => {
      const section = sections.find(({ id }) => id === NAMES_SECTION);
      return section && nameIn(section, kind);
    },
    naming: (name) =>
      new Set([...names].filter(([, text]) => standsIn(text, name.toLowerCase())).map(([id]) => id)),
    sharedWords: (question, id) =>
      splitWords(question).filter(
        (word) => word.length >= 4 && !STOP.has(word) && spoken.get(id)?.includes(` ${word.slice(0, 5)}`),
      ).length,
    startedOn: (date) =>
      new Set(documents.filter(({ started }) => started.startsWith(date)).map(({ id }) => id)),
  };
}

/** What is in all sets; the smallest is gone through. */
function common(sets: readonly Set<string>[]): Set<string> {
  const [smallest, ...others] = [...sets].sort((a, b) => a.size - b.size);
  return new Set([...(smallest ?? [])].filter((id) => others.every((set) => set.has(id))));
}

function linesOf({
  title,
  summary = '',
  services,
  tags,
  cause,
  severity,
  sections,
}: SearchDocument): string[] {
  const facts = [...services.map(({ name }) => name), ...tags, cause?.label ?? '', severity?.label ?? ''];
  return [
    title,
    summary,
    ...facts,
    ...sections.flatMap(({ heading, text }) => [heading, ...text.split('\n')]),
  ];
}

function withoutNames(document: SearchDocument): SearchDocument {
  return { ...document, sections: document.sections.filter(({ id }) => id !== NAMES_SECTION) };
}

function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

function splitWords(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
