import { expect, test } from 'vitest';
import { LANGUAGES, openLanguage } from '../../bench/search/languages/languages.ts';
import { measureRecall, measureRelevance } from '../../bench/search/measure.ts';

test.each(LANGUAGES)('in $locale, reports are found at least as well as by MiniSearch', async (lexicon) => {
  const { engines, queries } = await openLanguage(lexicon);
  const [ours, other] = engines;
  if (!ours || !other) throw new Error('There are not two engines.');
  expect(queries.length).toBeGreaterThan(100);
  expect(queries.filter(({ relevant }) => relevant.size === 0)).toEqual([]);
  const [mine, theirs] = [await measureRelevance(ours, queries), await measureRelevance(other, queries)];
  for (const [group, value] of mine) {
    expect(value, group).toBeGreaterThanOrEqual(theirs.get(group) ?? 0);
    expect(value, group).toBeGreaterThan(0.9);
  }
  const recall = await measureRecall(ours, queries);
  expect(recall).toBeGreaterThanOrEqual(await measureRecall(other, queries));
  expect(recall).toBeGreaterThan(0.98);
});
