import type { Engine } from './engines/engine.ts';
import type { BenchQuery } from './queries.ts';

/** Mean reciprocal rank among the first ten, over all questions and by kind and half. */
export type Relevance = Map<string, number>;

const ALL = 'all';

/** Asks every question and looks how far down the first right answer stands. */
export async function measureRelevance(engine: Engine, queries: readonly BenchQuery[]): Promise<Relevance> {
  const ranks = new Map<string, number[]>();
  for (const { text, kind, half, relevant } of queries) {
    const place = (await engine.search(text)).slice(0, 10).findIndex((id) => relevant.has(id));
    const rank = place < 0 ? 0 : 1 / (place + 1);
    for (const group of [ALL, half, kind]) ranks.set(group, [...(ranks.get(group) ?? []), rank]);
  }
  return new Map([...ranks].map(([group, values]) => [group, mean(values)]));
}

/** How much of what is right stands among the first five, as far as there is room for it. */
export async function measureRecall(engine: Engine, queries: readonly BenchQuery[]): Promise<number> {
  const shares: number[] = [];
  for (const { text, relevant } of queries) {
    const found = (await engine.search(text)).slice(0, 5).filter((id) => relevant.has(id));
    shares.push(found.length / Math.min(5, relevant.size));
  }
  return mean(shares);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The value that a share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
