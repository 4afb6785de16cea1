import type { Day } from '../days.ts';
import { parseQuery } from '../query/parse-query.ts';
import { SIGN } from '../words.ts';
import { type Filters, type Period, passing } from './filters.ts';
import { type Answers, answersOf, type Location, locate } from './locate.ts';
import type { OpenIndex } from './open-index.ts';
import { type Ranking, rank } from './rank.ts';
import type { ScannedText } from './scanned-text.ts';
import { understand, type Wish } from './understand.ts';

export type Sort = 'best' | 'newest' | 'oldest';

/** What is asked for. Everything is optional: nothing at all finds every report, newest first. */
export interface FindRequest extends Period {
  text?: string;
  filters?: Filters;
  sort?: Sort;
}

/** Numbers of the reports found, in order, and how they were found. */
export interface Found {
  documents: number[];
  wishes: Wish[];
  answers: Answers;
  scores: Float64Array;
  /** Whether the words find a report, whatever the filters say. */
  isFound(document: number): boolean;
}

/** Of the best score: what is below has next to nothing of the query. */
const FLOOR = 0.04;
/** How many of the best are looked at in their text, and what it can add to their score. */
const POOL = 10;
const CLOSENESS = 0.6;
const ORDER = 0.5;

/** Finds the reports by words and facts, without a look at their texts unless a phrase is asked for. */
export async function find(index: OpenIndex, request: FindRequest, today: Day): Promise<Found> {
  const { text = '', filters = {}, from, to, sort = 'best' } = request;
  const exact = SIGN.test(text) ? await import('./exact.ts') : undefined;
  const query = parseQuery(text, today, index.tongue, exact?.takeNames);
  const named = await exact?.wishesFor(query.names, index);
  const words = (named?.words ?? []).map((word) => ({ text: word, typed: word, isTyping: false }));
  const asked = { ...query, terms: [...query.terms, ...words] };
  const wishes = [...understand(asked, index.lexicon), ...(named?.wishes ?? [])];
  const isFiltered =
    from !== undefined || to !== undefined || Object.values(filters).some((ids) => ids.length > 0);
  const [ranking, facts] = await Promise.all([
    rank(index, wishes, query.excluded),
    isFiltered ? index.facts() : undefined,
  ]);
  const passes = facts && passing(facts, filters, { from, to });
  const isQuoted = query.phrases.length > 0;
  const matching = order(ranking, sort, isQuoted);
  const passed = matching.filter((document) => !passes || passes[document] === 1);
  const documents = isQuoted && exact ? await exact.holding(index, passed, query.phrases) : passed;
  const isFound = new Set(isQuoted ? documents : matching);
  return {
    documents,
    wishes,
    answers: answersOf(wishes),
    scores: ranking.scores,
    isFound: (document) => isFound.has(document),
  };
}

/**
 * By score, or by date: then only those that have as much of the query as any, because what answers it poorly
 * would stand among what answers it well.
 *
 * @param hasAll - whether what is asked for in quotes decides, and not how well the words fit.
 */
function order({ scores, coverage }: Ranking, sort: Sort, hasAll: boolean): number[] {
  const most = (values: Float64Array) => values.reduce((max, value) => Math.max(max, value), 0);
  const values = sort === 'best' ? scores : coverage;
  const floor = sort === 'best' ? FLOOR * most(scores) : most(coverage) - 1e-9;
  const found: number[] = [];
  for (let document = 0; document < scores.length; document++) {
    const [score = 0, value = 0] = [scores[document], values[document]];
    if (hasAll ? score >= 0 : score > 0 && value >= floor) found.push(document);
  }
  if (sort === 'newest') return found;
  if (sort === 'oldest') return found.reverse();
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

/** A report that was found, with its text and the best place in it. */
export interface Candidate {
  document: number;
  text: ScannedText;
  location: Location;
}

/**
 * Reads the texts of the first reports and, when they are sorted by score, puts those first that have the words close
 * together and in order. What stands below the pool keeps its place, so that a list that grows does not change.
 */
export async function lookCloser(
  index: OpenIndex,
  found: Found,
  sort: Sort,
  limit: number,
): Promise<Candidate[]> {
  const isPooled = sort === 'best' && found.wishes.length > 1;
  const documents = found.documents.slice(0, isPooled ? Math.max(limit, POOL) : limit);
  const candidates = await Promise.all(
    documents.map(async (document): Promise<Candidate> => {
      const text = await index.text(document);
      return { document, text, location: locate(text, found.answers, found.wishes, index.tongue) };
    }),
  );
  if (!isPooled) return candidates;
  const value = ({ document, location: { closeness, order } }: Candidate) =>
    (found.scores[document] ?? 0) * (1 + CLOSENESS * closeness + ORDER * order);
  const pool = candidates.slice(0, POOL).sort((a, b) => value(b) - value(a) || a.document - b.document);
  return [...pool, ...candidates.slice(POOL)].slice(0, limit);
}
