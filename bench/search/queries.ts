import type { SearchDocument } from '../../src/search/document.ts';
import { NAME_KINDS, type NameKind } from './corpus/names.ts';
import { STORIES } from './corpus/stories.ts';
import { createRandom, type Random } from './random.ts';
import { createTruth, type Truth } from './truth.ts';

/** A question with its right answers. */
export interface BenchQuery {
  kind: string;
  text: string;
  /** Ids of all reports that have what was meant. */
  relevant: ReadonlySet<string>;
  /** Constants were chosen by the one half and are judged by the other. */
  half: 'tuning' | 'held out';
}

type Attempt = (
  target: SearchDocument,
  truth: Truth,
  random: Random,
) => [text: string, relevant: Set<string>];

const PER_KIND = 12;
/** A question that more reports answer says little about ranking. */
const MOST_ANSWERS = 3;

/** Questions about the first reports of the corpus, so that every size of it has the answers. */
export function makeQueries(documents: readonly SearchDocument[], seed: number): BenchQuery[] {
  const truth = createTruth(documents);
  const random = createRandom(seed);
  const targets = documents.slice(STORIES.length, 100);
  const made = Object.entries(ATTEMPTS).flatMap(([kind, attempt]) => {
    const found = new Map<string, Set<string>>();
    for (let tries = 0; found.size < PER_KIND && tries < 600; tries++) {
      const target = random.pick(targets);
      const [text, relevant] = attempt(target, truth, random);
      if (relevant.has(target.id) && relevant.size <= MOST_ANSWERS) found.set(text, relevant);
    }
    return [...found].map(([text, relevant]) => ({ kind, text, relevant }));
  });
  const told = STORIES.flatMap(({ id, paraphrases = [], foreign = [] }) => [
    ...paraphrases
      .filter((text) => truth.sharedWords(text, id) >= 2)
      .map((text) => ({ kind: 'paraphrase', text, relevant: new Set([id]) })),
    ...foreign.map((text) => ({ kind: 'other languages', text, relevant: new Set([id]) })),
  ]);
  return [...made, ...told].map((query, i) => ({ ...query, half: i % 2 === 0 ? 'tuning' : 'held out' }));
}

const ATTEMPTS: Record<string, Attempt> = {
  exact: (target, truth, random) => {
    const words = random.some(truth.wordsOf(target, 4), 3);
    return [words.join(' '), truth.having(words)];
  },
  'out of order': (target, truth, random) => {
    const words = random.some(truth.titleWordsOf(target, 3), 3).reverse();
    return [words.join(' '), truth.having(words)];
  },
  'one typo': (target, truth, random) => {
    const [first = '', ...others] = random.some(truth.wordsOf(target, 5), 2);
    return [[mistype(first, random), ...others].join(' '), truth.having([first, ...others])];
  },
  'two typos': (target, truth, random) => {
    const words = random.some(truth.wordsOf(target, 5), 2);
    return [words.map((word) => mistype(word, random)).join(' '), truth.having(words)];
  },
  'one word, one typo': (target, truth, random) => {
    const word = one(truth.wordsOf(target, 5), random);
    return [mistype(word, random), truth.having([word])];
  },
  'short word mistyped': (target, truth, random) => {
    const short = one(
      truth.wordsOf(target, 4).filter((word) => word.length <= 5),
      random,
    );
    const other = one(truth.wordsOf(target, 4), random);
    return [`${mistype(short, random)} ${other}`, truth.having([short, other])];
  },
  'being typed': (target, truth, random) => {
    const [first = '', second = ''] = random.some(truth.wordsOf(target, 4), 2);
    const beginning = cut(second, random);
    return [`${first} ${beginning}`, truth.having([first], beginning)];
  },
  'one word being typed': (target, truth, random) => {
    const beginning = cut(one(truth.wordsOf(target, 5), random), random);
    return [beginning, truth.having([], beginning)];
  },
  'service and symptom': (target, truth, random) => {
    const service = one(
      target.services.map(({ name }) => name),
      random,
    );
    const words = random.some(truth.titleWordsOf(target, 4), 2);
    return [
      `${service} ${words.join(' ')}`,
      truth.having([...service.toLowerCase().split(/[ -]/), ...words]),
    ];
  },
  code: (target, truth, random) => {
    const code = one(truth.codesOf(target), random);
    const other = one(truth.titleWordsOf(target, 4), random);
    return [`${code} ${other}`, truth.having([code.toLowerCase(), other])];
  },
  date: (target, truth, random) => {
    const [year = '', month = '', day = ''] = target.started.slice(0, 10).split('-');
    const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
      Date.parse(target.started),
    );
    const written = random.pick([
      `${name} ${year}`,
      `${year}-${month}`,
      `${year}-${month}-${day}`,
      `${name} ${Number(day)} ${year}`,
    ]);
    const service = one(
      target.services.map(({ name }) => name),
      random,
    );
    const isDay = written.includes(`-${day}`) || written.includes(` ${Number(day)} `);
    const then = truth.startedOn(isDay ? `${year}-${month}-${day}` : `${year}-${month}`);
    const words = service.toLowerCase().split(/[ -]/);
    return [`${service} ${written}`, new Set([...truth.having(words)].filter((id) => then.has(id)))];
  },
  'phrase in quotes': (target, truth, random) => {
    const phrase = truth.phraseOf(target, 3, random);
    return [`"${phrase}"`, isWords(phrase) ? truth.saying(phrase) : new Set()];
  },
  'four words in a row': (target, truth, random) => {
    const phrase = truth.phraseOf(target, 4, random);
    return [phrase, isWords(phrase) ? truth.saying(phrase) : new Set()];
  },
  'written as one': (target, truth, random) => {
    const phrase = truth.phraseOf(target, 2, random);
    const other = one(truth.wordsOf(target, 5), random);
    const isLong = isWords(phrase) && truth.sharedWords(phrase, target.id) === 2;
    return [`${phrase.replace(' ', '')} ${other}`, isLong ? truth.having([phrase, other]) : new Set()];
  },
  ...Object.fromEntries(
    NAME_KINDS.map((kind): [string, Attempt] => [
      `name: ${kind}`,
      (target, truth) => {
        const name = namedIn(target, kind, truth);
        return [name, truth.naming(name)];
      },
    ]),
  ),
  'name in quotes': (target, truth, random) => {
    const name = namedIn(target, random.pick(NAME_KINDS), truth);
    return [`"${name}"`, truth.naming(name)];
  },
  'name and a word': (target, truth, random) => {
    const name = namedIn(target, random.pick(NAME_KINDS), truth);
    const word = one(truth.titleWordsOf(target, 4), random);
    const having = truth.having([word]);
    return [`${word} ${name}`, new Set([...truth.naming(name)].filter((id) => having.has(id)))];
  },
};

/** What no report has. */
const UNKNOWN = 'xyzzy';

/** The report's name of a kind, or one that no report has. */
function namedIn(target: SearchDocument, kind: NameKind, truth: Truth): string {
  return truth.nameOf(target, kind) ?? UNKNOWN;
}

/** One of the words, or none that any report has. */
function one(words: readonly string[], random: Random): string {
  return random.some(words, 1)[0] ?? UNKNOWN;
}

function isWords(phrase: string): boolean {
  return /^[a-z]{2,}( [a-z]{2,})*$/.test(phrase);
}

const NEIGHBOURS: Record<string, string> = Object.fromEntries(
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row) =>
    [...row].map((letter, i) => [letter, row[i + 1] ?? row[i - 1] ?? letter]),
  ),
);

/** A swap, a letter too few or too many, or the key beside it; hardly ever in the first letter. */
function mistype(word: string, random: Random): string {
  const at = random.next() < 0.1 ? 0 : 1 + random.below(word.length - 1);
  const letter = word[at] ?? '';
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (random.below(4)) {
    case 0:
      return after === '' ? before : `${before}${after[0]}${letter}${after.slice(1)}`;
    case 1:
      return before + after;
    case 2:
      return before + letter + letter + after;
    default:
      return before + (NEIGHBOURS[letter] ?? letter) + after;
  }
}

function cut(word: string, random: Random): string {
  return word.slice(0, Math.max(3, Math.ceil(word.length * (0.45 + 0.3 * random.next()))));
}
