import type { Content } from '../check/content.ts';
import type { Problem } from '../domain/problem.ts';
import { drawCharts } from './draw-charts.ts';
import { drawDiagrams } from './draw-diagrams.ts';

/** What is wrong with the diagrams and charts that authors wrote, found by drawing them. */
export async function drawingProblemsOf(content: Content, root: string): Promise<Problem[]> {
  const [diagrams, charts] = [await drawDiagrams(content, root, 'authored'), await drawCharts(content, root)];
  return [...diagrams.problems, ...charts.problems];
}
