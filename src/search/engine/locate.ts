import type { Tongue } from '../tongue.ts';
import { SIGN } from '../words.ts';
import type { Passage, ScannedSection, ScannedText } from './scanned-text.ts';
import type { Wish } from './understand.ts';

/** A word of a text that answers a wish. */
export interface Hit {
  start: number;
  end: number;
  /** The number of the wish. */
  wish: number;
  weight: number;
  /** Its place among the telling words of the text. */
  place: number;
  word: string;
}

/** Where in a report the query is answered best. */
export interface Location {
  section: ScannedSection;
  hits: Hit[];
  /** The hits that stand together. */
  from: Hit | undefined;
  to: Hit | undefined;
  titleHits: Hit[];
  /** 0 to 1: how much of the query stands together in one place. */
  closeness: number;
  /** 0 to 1: how much of the query follows each other as it was typed. */
  order: number;
}

/** Which wishes a word of the index answers, and how well. */
export type Answers = ReadonlyMap<string, readonly { wish: number; weight: number }[]>;

/** In telling words. */
const SPAN = 14;
const RUN_BONUS = 0.35;
const HEADING_SHARE = 0.4;
/** Of two hits that are equally good, the tighter one wins. */
const LOOSENESS = 0.004;

/** Prepares the wishes for looking through texts. */
export function answersOf(wishes: readonly Wish[]): Answers {
  const answers = new Map<string, { wish: number; weight: number }[]>();
  for (const [wish, { matches }] of wishes.entries()) {
    for (const { words, weight } of matches) {
      for (const word of words) answers.set(word, [...(answers.get(word) ?? []), { wish, weight }]);
    }
  }
  return answers;
}

/** Finds the section, and the place in it, where most of the query stands closest together. */
export function locate(
  { title, summary, sections }: ScannedText,
  answers: Answers,
  wishes: readonly Wish[],
  tongue: Pick<Tongue, 'isStopWord'>,
): Location {
  const asked = Math.max(1, wishes.filter(({ matches }) => matches.length > 0).length);
  const titleHits = hitsIn(title, answers, tongue);
  let run = longestRun(titleHits);
  let best: Pick<Location, 'section' | 'hits' | 'from' | 'to'> & { value: number; together: number } = {
    section: sections.find(({ body }) => body.text !== '') ?? summary,
    hits: [],
    from: undefined,
    to: undefined,
    value: 0,
    together: 0,
  };
  for (const section of sections) {
    const hits = hitsIn(section.body, answers, tongue);
    const headingHits = hitsIn(section.heading, answers, tongue);
    if (hits.length === 0 && headingHits.length === 0) continue;
    const { value: together, from, to } = tightest(hits, wishes.length);
    const here = longestRun(hits);
    run = Math.max(run, here);
    const heading = HEADING_SHARE * tightest(headingHits, wishes.length).value;
    const value = together + RUN_BONUS * Math.max(0, here - 1) + heading;
    if (value > best.value) best = { section, hits, from, to, value, together };
  }
  const closeness = Math.max(best.together, tightest(titleHits, wishes.length).value) / asked;
  const order = Math.max(0, run - 1) / Math.max(1, wishes.length - 1);
  return { ...best, titleHits, closeness: Math.min(1, closeness), order };
}

function hitsIn(passage: Passage, answers: Answers, tongue: Pick<Tongue, 'isStopWord'>): Hit[] {
  const hits: Hit[] = [];
  let place = 0;
  for (const { text, start, end } of passage.words()) {
    for (const answer of answers.get(text) ?? []) hits.push({ start, end, place, word: text, ...answer });
    if (!tongue.isStopWord(text)) place++;
  }
  for (const [word, answered] of answers) {
    if (!SIGN.test(word)) continue;
    for (const { start, end } of placesOf(word, passage)) {
      const before = passage.words().filter((other) => other.start < start && !tongue.isStopWord(other.text));
      for (const answer of answered) hits.push({ start, end, place: before.length, word, ...answer });
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}

/** Where a name with signs stands in a text, with or without its accents. */
function placesOf(name: string, passage: Passage): Pick<Hit, 'start' | 'end'>[] {
  const { text, starts, ends } = passage.folded();
  const plain = text.replaceAll('’', "'");
  const places: Pick<Hit, 'start' | 'end'>[] = [];
  for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1))
    places.push({ start: starts[at] ?? 0, end: ends[at + name.length - 1] ?? passage.text.length });
  return places;
}

/** The hits within a span of words that answer most of the query; the weights of different wishes add up. */
function tightest(
  hits: readonly Hit[],
  wishes: number,
): { value: number; from: Hit | undefined; to: Hit | undefined } {
  let best: ReturnType<typeof tightest> = { value: 0, from: undefined, to: undefined };
  for (const [i, from] of hits.entries()) {
    const seen = new Float64Array(wishes);
    let sum = 0;
    for (let j = i; j < hits.length; j++) {
      const to = hits[j];
      if (!to || to.place - from.place > SPAN) break;
      const gain = to.weight - (seen[to.wish] ?? 0);
      if (gain <= 0) continue;
      seen[to.wish] = to.weight;
      sum += gain;
      const value = sum - LOOSENESS * (to.place - from.place);
      if (value > best.value + 1e-6) best = { value, from, to };
    }
  }
  return best;
}

/** How many wishes, at most, are answered one after the other in the order in which they were typed. */
function longestRun(hits: readonly Hit[]): number {
  let longest = 0;
  const runs = new Map<string, number>();
  for (const { place, wish } of hits) {
    const run = (runs.get(`${place - 1} ${wish - 1}`) ?? 0) + 1;
    runs.set(`${place} ${wish}`, Math.max(run, runs.get(`${place} ${wish}`) ?? 0));
    longest = Math.max(longest, run);
  }
  return longest;
}
