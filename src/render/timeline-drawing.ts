import type { Incident } from '../domain/incident.ts';
import type { TimelineItem } from '../domain/timeline.ts';
import type { DiagramRequest } from './diagram/diagram.ts';
import { toTimelineSource } from './timeline-source.ts';

/**
 * What to draw of an incident's timeline; nothing when it has none or its author wants none.
 *
 * @param toPlainText - takes the marks out of an entry's Markdown.
 */
export function timelineDrawingOf(
  { title, diagram }: Pick<Incident, 'title' | 'diagram'>,
  items: readonly TimelineItem[],
  toPlainText: (markdown: string) => string,
): DiagramRequest | undefined {
  if (diagram === 'none' || items.length === 0) return undefined;
  const texts = items.map(({ entry }) => toPlainText(entry.text));
  return {
    source: toTimelineSource(items, texts),
    title: `Timeline: ${title}`,
    description: items.map(({ time }, index) => `${time}: ${texts[index]}`).join(' '),
  };
}
