import { join } from 'node:path';
import type { Content } from '../check/content.ts';
import type { Problem } from '../domain/problem.ts';
import { timelineOf } from '../domain/timeline.ts';
import { diagramKey } from '../markdown/diagram-fences.ts';
import { toPlainText } from '../markdown/inline.ts';
import { outlineOf } from '../markdown/outline.ts';
import type { Diagram, DiagramRequest } from '../render/diagram/diagram.ts';
import { createDiagramRenderer } from '../render/diagram/renderer.ts';
import { timelineDrawingOf } from '../render/timeline-drawing.ts';

const DAY = 86_400_000;

/** A diagram that is wanted, and where its source stands if an author wrote it. */
interface Wanted {
  request: DiagramRequest;
  file: string;
  /** Position of the source's first character in the file; of the start for our own diagrams. */
  line: number;
  column: number;
}

/**
 * Draws every diagram of the content, or only those that authors wrote, in one batch; those that
 * cannot be drawn are problems.
 */
export async function drawDiagrams(
  content: Content,
  root: string,
  which: 'all' | 'authored' = 'all',
): Promise<{ diagrams: Map<string, Diagram>; problems: Problem[] }> {
  const wanted = [...(which === 'all' ? timelinesOf(content) : []), ...fencesOf(content)];
  const today = content.now - (content.now % DAY);
  const renderer = createDiagramRenderer({
    cacheFolder: join(root, '.cache/diagrams'),
    now: today,
    keepsUnused: which !== 'all',
  });
  const results = await renderer.render(wanted.map(({ request }) => request));
  await renderer.close();
  const diagrams = new Map<string, Diagram>();
  const problems: Problem[] = [];
  for (const [index, { request, file, line, column }] of wanted.entries()) {
    const result = results[index];
    if (result?.status === 'drawn') diagrams.set(diagramKey(request.source, request.title), result.diagram);
    if (result?.status !== 'failed') continue;
    const { fault } = result;
    problems.push({
      file,
      line: line + fault.line - 1,
      column: column + fault.column - 1,
      severity: 'error',
      rule: 'diagram/syntax',
      message: `${fault.kind}: ${fault.message}`,
      remedy: fault.remedy,
    });
  }
  return { diagrams, problems };
}

function timelinesOf({ incidents, now, site }: Content): Wanted[] {
  return incidents.flatMap((incident) => {
    const request = timelineDrawingOf(incident, timelineOf(incident, now, site.locale), now, toPlainText);
    return request ? [{ request, file: incident.file, line: 1, column: 1 }] : [];
  });
}

function fencesOf({ incidents, maintenance, pages, bodies }: Content): Wanted[] {
  return [...incidents, ...maintenance, ...pages].flatMap(({ file, format }) => {
    const { text, line: begins } = bodies.get(file) ?? { text: '', line: 1 };
    return outlineOf(text, format).fences.map(({ source, title, line, column }) => ({
      request: { source, ...(title && { title }) },
      file,
      line: line + begins - 1,
      column,
    }));
  });
}
