import type { Content } from '../check/content.ts';
import type { Problem } from '../domain/problem.ts';
import { wordsOf } from '../words/table.ts';
import { drawCharts } from './draw-charts.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import { outlinesOf } from './outlines.ts';
import { preparePictures } from './pictures.ts';
import { readTheme } from './theme.ts';
import { trackedCachesOf } from './tracked-caches.ts';

/** What is wrong with the diagrams, charts and pictures of authors, found by drawing and opening them. */
export async function drawingProblemsOf(content: Content, root: string): Promise<Problem[]> {
  const outlines = outlinesOf(content);
  const diagrams = await drawDiagrams(content, { outlines, timelines: new Map() }, root);
  const charts = await drawCharts(content, { outlines, words: wordsOf(content.site.locale) }, root);
  const pictures = await preparePictures(content, root);
  const theme = await readTheme(content.paths, root);
  const caches = await trackedCachesOf(root);
  return [diagrams.problems, charts.problems, pictures.problems, theme.problems, caches].flat();
}
