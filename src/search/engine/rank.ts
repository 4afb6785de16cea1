import type { Match } from './lexicon.ts';
import type { OpenIndex } from './open-index.ts';
import type { Shard } from './shard.ts';
import { isThen, type Wish } from './understand.ts';

/** How well each report answers a query, before anyone has looked at its text. */
export interface Ranking {
  /** By report; 0 where nothing fits, below where something is that was not wanted. */
  scores: Float64Array;
  /** How much of the query each report has, 0 to 1. */
  coverage: Float64Array;
}

/** How much it costs a report not to have all of the query. */
const COVERAGE_POWER = 2;
const EXCLUDED = -1;
/** What a match must weigh to tell how rare a wish is. */
const TELLING = 0.45;

/** Nothing asked for is every report. Else adds up, wish by wish, the impact of the best match on each report, rare wishes counting more. */
export async function rank(
  index: OpenIndex,
  wishes: readonly Wish[],
  excluded: readonly string[],
): Promise<Ranking> {
  const isOpen = wishes.length === 0;
  const scores = new Float64Array(index.count).fill(isOpen ? 1 : 0);
  const coverage = new Float64Array(index.count).fill(isOpen ? 1 : 0);
  const shards = await loadShards(index, [...wishes.flatMap(termsIn), ...excluded]);
  let total = 0;
  for (const wish of wishes) {
    const { impacts, qualities, count } = answer(index, wish, shards);
    const weight = rarity(count, index.count);
    total += weight;
    for (let document = 0; document < index.count; document++) {
      const impact = impacts[document] ?? 0;
      if (impact === 0) continue;
      scores[document] = (scores[document] ?? 0) + weight * impact;
      coverage[document] = (coverage[document] ?? 0) + weight * (qualities[document] ?? 0);
    }
  }
  for (let document = 0; document < index.count; document++) {
    const score = scores[document] ?? 0;
    if (isOpen || score === 0) continue;
    const share = (coverage[document] ?? 0) / total;
    coverage[document] = share;
    scores[document] = score * share ** COVERAGE_POWER;
  }
  for (const term of excluded) {
    shards.get(term)?.visit(term, (document) => {
      scores[document] = EXCLUDED;
    });
  }
  return { scores, coverage };
}

function termsIn({ matches }: Wish): string[] {
  return matches.flatMap(({ words }) => words);
}

async function loadShards(index: OpenIndex, terms: readonly string[]): Promise<Map<string, Shard>> {
  const distinct = [...new Set(terms)];
  const shards = await Promise.all(distinct.map((term) => index.shardWith(term)));
  return new Map(distinct.flatMap((term, i) => (shards[i] ? [[term, shards[i]]] : [])));
}

/**
 * How well each report satisfies a wish: the impact of its best match, and how good a match that is; and how many
 * reports have what was meant.
 */
function answer(index: OpenIndex, wish: Wish, shards: ReadonlyMap<string, Shard>) {
  const impacts = new Float64Array(index.count);
  const qualities = new Float64Array(index.count);
  const improve = (document: number, impact: number, quality: number) => {
    if (impact * quality <= (impacts[document] ?? 0)) return;
    impacts[document] = impact * quality;
    qualities[document] = quality;
  };
  let count = 0;
  let isExact = false;
  for (const { words, weight } of wish.matches) {
    let found = 0;
    visitAll(words, shards, (document, impact) => {
      improve(document, impact, weight);
      found++;
    });
    if (words[0] === wish.text && found > 0) {
      count = found;
      isExact = true;
    } else if (!isExact && weight > TELLING) count = Math.max(count, found);
  }
  if (wish.date) {
    let then = 0;
    for (const [document, first] of index.firstDays.entries()) {
      if (!isThen(wish, first, index.lastDays[document])) continue;
      improve(document, 1, 1);
      then++;
    }
    count ||= then;
  }
  return { impacts, qualities, count };
}

/** The reports that hold a word, or both of two, with what they say about them. */
function visitAll(
  [first, second]: Match['words'],
  shards: ReadonlyMap<string, Shard>,
  visit: (document: number, impact: number) => void,
): void {
  if (second === undefined) {
    shards.get(first)?.visit(first, visit);
    return;
  }
  const impacts = new Map<number, number>();
  shards.get(first)?.visit(first, (document, impact) => impacts.set(document, impact));
  shards.get(second)?.visit(second, (document, impact) => {
    const other = impacts.get(document);
    if (other !== undefined) visit(document, (impact + other) / 2);
  });
}

/** Inverse document frequency as BM25 has it. */
function rarity(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}
