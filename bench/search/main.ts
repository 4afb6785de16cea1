import type { SearchDocument } from '../../src/search/document.ts';
import { generateCorpus } from './corpus/generate.ts';
import { STORIES } from './corpus/stories.ts';
import { measureCost } from './cost.ts';
import { createAfterword } from './engines/afterword.ts';
import type { Engine } from './engines/engine.ts';
import { createPlainFuse, createTunedFuse } from './engines/fuse.ts';
import { createMiniSearch } from './engines/minisearch.ts';
import { loadExample } from './example.ts';
import { measureKeystrokes } from './keystrokes.ts';
import { measureRelevance } from './measure.ts';
import { type BenchQuery, makeQueries } from './queries.ts';

/** Sizes with what they must reach: MRR, kilobytes of the first file and of a first question, milliseconds. */
const SIZES = [
  { count: 100, mrr: 0.98 },
  { count: 1_000, mrr: 0.97, index: 30, cold: 80, keystroke: 15 },
  { count: 10_000, mrr: 0.93, index: 50, cold: 115, keystroke: 20 },
];
const SEED = 7;
/** Fuse needs seconds for each question at ten thousand: it is asked every so many. */
const SAMPLE = 7;

const example = await loadExample();
const generated = generateCorpus(10_000 - example.length);
// Nested, so that the answers are in every size: the stories, the example site, and the rest.
const largest = [...generated.slice(0, STORIES.length), ...example, ...generated.slice(STORIES.length)];
const queries = makeQueries(largest, SEED);
const chosen = new Set(process.argv.slice(2).map(Number));
console.log(`${queries.length} queries, ${example.length} incidents of the example site in every corpus`);
for (const { count, mrr, index, cold, keystroke } of SIZES) {
  if (chosen.size > 0 && !chosen.has(count)) continue;
  const documents = largest.slice(0, count);
  console.log(`\n${count} reports`);
  await printRelevance(documents, mrr);
  const cost = await measureCost(documents, queries);
  console.log(
    `index built in ${Math.round(cost.buildMilliseconds)} ms: ${cost.files} files, ${cost.textFiles} of texts, ${kilobytes(cost.totalBytes)}`,
  );
  console.log(`first file ${kilobytes(cost.indexBytes)}${aim(index, 'kB')}`);
  console.log(
    `first question, cold: median ${kilobytes(cost.coldMedian)}${aim(cold, 'kB')}, 95 % ${kilobytes(cost.coldWorst)}, ${cost.coldRequests} requests`,
  );
  const { median, worst, programBytes } = await measureKeystrokes(documents, queries);
  console.log(
    `keystroke in Chromium: median ${median.toFixed(1)} ms, 95 % ${worst.toFixed(1)} ms${aim(keystroke, 'ms')}`,
  );
  console.log(`dialog, engine and Fuse: ${kilobytes(programBytes)} (at most 20 kB)`);
}

async function printRelevance(documents: readonly SearchDocument[], least: number): Promise<void> {
  const table = new Map<string, Record<string, string>>();
  for (const create of [createAfterword, createMiniSearch, createPlainFuse, createTunedFuse]) {
    const engine = create(documents);
    for (const [group, value] of await measureRelevance(engine, asked(engine, documents.length))) {
      table.set(group, { ...table.get(group), [engine.name]: value.toFixed(3) });
    }
  }
  console.log(`MRR@10, at least ${least} overall`);
  console.table(Object.fromEntries(table));
}

function asked({ name }: Engine, count: number): BenchQuery[] {
  const isSlow = name.startsWith('Fuse') && count >= 10_000;
  return isSlow ? queries.filter((_, i) => i % SAMPLE === 0) : queries;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}

function aim(value: number | undefined, unit: string): string {
  return value === undefined ? '' : ` (at most ${value} ${unit})`;
}
