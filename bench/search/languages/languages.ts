import { english } from '../../../src/search/english.ts';
import { tongueOf } from '../../../src/search/tongues.ts';
import { createAfterword } from '../engines/afterword.ts';
import type { Engine } from '../engines/engine.ts';
import { createMiniSearch } from '../engines/minisearch.ts';
import type { BenchQuery } from '../queries.ts';
import { arabic } from './arabic.ts';
import { languageReports } from './corpus.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import type { LanguageLexicon } from './lexicon.ts';
import { languageQueries } from './queries.ts';

export const LANGUAGES: readonly LanguageLexicon[] = [german, french, japanese, arabic];

/** Engines that know reports of a language, and what they are asked. */
export async function openLanguage(
  lexicon: LanguageLexicon,
): Promise<{ engines: Engine[]; queries: BenchQuery[]; count: number }> {
  const reports = languageReports(lexicon);
  const documents = reports.map(({ document }) => document);
  const { locale } = lexicon;
  const engines = [
    createAfterword(documents, (await tongueOf(locale)) ?? english(locale)),
    createMiniSearch(documents, locale),
  ];
  return { engines, queries: languageQueries(lexicon, reports), count: documents.length };
}
