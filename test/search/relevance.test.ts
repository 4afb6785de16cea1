import { expect, test } from 'vitest';
import { generateCorpus } from '../../bench/search/corpus/generate.ts';
import { createAfterword } from '../../bench/search/engines/afterword.ts';
import { measureRelevance } from '../../bench/search/measure.ts';
import { makeQueries } from '../../bench/search/queries.ts';

// The bench asks up to ten thousand reports; this is to notice at once when a change, or a new Fuse, ranks worse.
test('the right answer is the first of 300 reports, but for a few questions', async () => {
  const documents = generateCorpus(300);
  const queries = makeQueries(documents, 7);
  const relevance = await measureRelevance(createAfterword(documents), queries);
  expect(queries.length).toBeGreaterThan(200);
  expect(relevance.get('all')).toBeGreaterThan(0.97);
  for (const [group, value] of relevance) expect(value, group).toBeGreaterThan(0.7);
});
