import type { Content } from '../check/content.ts';
import type { Problem } from '../domain/problem.ts';
import { drawCharts } from './draw-charts.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import { outlinesOf } from './outlines.ts';

/** What is wrong with the diagrams and charts that authors wrote, found by drawing them. */
export async function drawingProblemsOf(content: Content, root: string): Promise<Problem[]> {
  const outlines = outlinesOf(content);
  const diagrams = await drawDiagrams(content, { outlines, timelines: new Map(), keepsUnused: true }, root);
  const charts = await drawCharts(content, outlines, root);
  return [...diagrams.problems, ...charts.problems];
}
