import type { ClockedContent } from '../check/content.ts';
import { editionOf } from '../check/edition.ts';
import type { Problem } from '../domain/problem.ts';
import type { Spoken } from '../domain/translation.ts';
import { wordsOf } from '../words/table.ts';
import { drawCharts } from './draw-charts.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import { outlinesOf } from './outlines.ts';
import { preparePictures } from './pictures.ts';
import { readTheme } from './theme.ts';

/**
 * What is wrong with the diagrams, charts and pictures of authors, found by drawing and opening them; and the packages
 * of fonts that were looked for.
 */
export async function drawingProblemsOf(
  content: ClockedContent,
  root: string,
): Promise<{ problems: Problem[]; families: string[] }> {
  const problems: Problem[] = [];
  const families = new Set<string>();
  for (const edition of [content, ...translatedIn(content)]) {
    const outlines = outlinesOf(edition);
    const diagrams = await drawDiagrams(edition, { outlines, timelines: new Map() }, root);
    const words = wordsOf(edition.site.locale);
    const charts = await drawCharts(edition, { outlines, words }, root);
    problems.push(...diagrams.problems, ...charts.problems);
    for (const family of diagrams.families) families.add(family);
  }
  const pictures = await preparePictures(content, root);
  const theme = await readTheme(content.paths, root);
  return { problems: [problems, pictures.problems, theme.problems].flat(), families: [...families] };
}

/** In each language, the documents alone whose words are written in it. */
function translatedIn(content: ClockedContent): ClockedContent[] {
  const languages = new Set(content.translations.map(({ language }) => language));
  const locales = content.site.editions.map(({ locale }) => locale).filter((tag) => languages.has(tag));
  const isWritten = ({ translation }: Spoken) =>
    translation !== undefined && !translation.lacks.includes('body');
  return locales.map((locale) => {
    const edition = editionOf(content, locale);
    const [incidents, maintenance, pages] = [edition.incidents, edition.maintenance, edition.pages];
    return {
      ...edition,
      incidents: incidents.filter(isWritten),
      maintenance: maintenance.filter(isWritten),
      pages: pages.filter(isWritten),
    };
  });
}
