import type { DiagramRequest } from 'mermaid-without-browser';
import type { Content } from '../check/content.ts';
import type { Incident } from '../domain/incident.ts';
import { type PlacedEntry, placedEntriesOf } from '../domain/timeline.ts';
import { toPlainText } from '../markdown/rich-text.ts';
import { timelineDrawingOf } from '../render/timeline/drawing.ts';
import type { Words } from '../words/words.ts';
import { LazyMap } from './lazy-map.ts';

/** An incident's timeline, and what is to be drawn of it. */
export interface DrawnTimeline {
  items: PlacedEntry[];
  /** Nothing when it is not drawn. */
  drawing: DiagramRequest | undefined;
}

/** The timeline of each incident by its id, derived once for its page, its files and its drawing. */
export function timelinesOf({ incidents, now }: Content, words: Words): Map<string, DrawnTimeline> {
  const setting = { words, toPlainText };
  const timelineOf = (incident: Incident): DrawnTimeline => {
    const items = placedEntriesOf(incident, now);
    return { items, drawing: timelineDrawingOf(incident, items, now, setting) };
  };
  return new LazyMap(incidents.map((incident) => [incident.id, () => timelineOf(incident)] as const));
}
