import { measureRecall, measureRelevance } from '../measure.ts';
import { LANGUAGES, openLanguage } from './languages.ts';

/** How well reports are found in other languages than English, beside MiniSearch. */
for (const lexicon of LANGUAGES) {
  const { engines, queries, count } = await openLanguage(lexicon);
  const table = new Map<string, Record<string, string>>();
  const write = (row: string, engine: string, value: number) =>
    table.set(row, { ...table.get(row), [engine]: value.toFixed(3) });
  for (const engine of engines) {
    const { name } = engine;
    write('recall@5', name, await measureRecall(engine, queries));
    for (const [group, value] of await measureRelevance(engine, queries))
      write(`MRR@10, ${group}`, name, value);
  }
  console.log(`\n${lexicon.locale}: ${queries.length} queries about ${count} reports`);
  console.table(Object.fromEntries(table));
}
