import type { DiagramRequest } from 'mermaid-without-browser';
import type { Content } from '../check/content.ts';
import { type TimelineItem, timelineOf } from '../domain/timeline.ts';
import { toPlainText } from '../markdown/rich-text.ts';
import { timelineDrawingOf } from '../render/timeline/drawing.ts';

/** An incident's timeline, and what is to be drawn of it. */
export interface DrawnTimeline {
  items: TimelineItem[];
  /** Nothing when it is not drawn. */
  drawing: DiagramRequest | undefined;
}

/** The timeline of each incident by its id, derived once for its page, its files and its drawing. */
export function timelinesOf({ incidents, now, site }: Content): Map<string, DrawnTimeline> {
  const setting = { locale: site.locale, toPlainText };
  return new Map(
    incidents.map((incident) => {
      const items = timelineOf(incident, now, site.locale);
      return [incident.id, { items, drawing: timelineDrawingOf(incident, items, now, setting) }];
    }),
  );
}
