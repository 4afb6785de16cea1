import type { DiagramRequest } from 'mermaid-without-browser';
import { tintOf } from '../../domain/colour.ts';
import { directionOf } from '../../domain/direction.ts';
import { toIso } from '../../domain/format-time.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Instant } from '../../domain/moment.ts';
import { PALETTE } from '../../domain/palette.ts';
import { phasesOf } from '../../domain/phases.ts';
import type { TimelineItem, TimelinePart } from '../../domain/timeline.ts';
import { toGanttSource, toTimelineSource } from './source.ts';

/** The line at the edge of each part, in the colours of the phase strip. Drawings are made for light ground. */
const LINES = {
  before: PALETTE['line-strong'].light,
  undetected: PALETTE['phase-undetected'].light,
  responding: PALETTE['phase-responding'].light,
  recovering: PALETTE['phase-recovering'].light,
  resolved: PALETTE['phase-recovering'].light,
} as const satisfies Record<TimelinePart, string>;

/** Beyond this the list is the better picture. To scale, as a gantt, more than a dozen labels are too small to read. */
const LONGEST_TIMELINE = 40;

/** The language of the site, and how marks are taken out of an entry's Markdown. */
interface Setting {
  locale: string;
  toPlainText: (markdown: string) => string;
}

/** What to draw of an incident's timeline; nothing when it has none or its author wants none. */
export function timelineDrawingOf(
  incident: Incident,
  items: readonly TimelineItem[],
  now: Instant,
  { locale, toPlainText }: Setting,
): DiagramRequest | undefined {
  const choice = incident.diagram === 'auto' ? autoChoiceOf(items) : incident.diagram;
  if (choice === 'none' || items.length === 0) return undefined;
  const texts = items.map(({ entry }) => toPlainText(entry.text));
  const names = {
    title: `Timeline: ${incident.title}`,
    description: items.map(({ time }, index) => `${time}: ${texts[index]}`).join(' '),
  };
  if (choice === 'gantt') return { source: ganttOf(incident, items, texts, now), ...names };
  return { source: timelineSourceOf(items, texts), ...names, rows: directionOf(locale) };
}

function autoChoiceOf({ length }: readonly TimelineItem[]): 'timeline' | 'none' {
  return length > LONGEST_TIMELINE ? 'none' : 'timeline';
}

function timelineSourceOf(items: readonly TimelineItem[], texts: readonly string[]): string {
  const parts = items.filter(({ beginsPart }) => beginsPart).map(({ part }) => part);
  return toTimelineSource({
    theme: themeOf(parts),
    items: items.map(({ partLabel, day, time }, index) => ({
      time: day ? `${day}, ${time}` : time,
      text: texts[index] ?? '',
      phase: partLabel,
    })),
  });
}

/** Mermaid colours sections by their number, so each incident says which colours its sections have. */
function themeOf(parts: readonly TimelinePart[]): Record<string, string> {
  return Object.fromEntries(
    parts.flatMap((part, index) => [
      [`cScale${index}`, tintOf(LINES[part])],
      [`cScaleInv${index}`, LINES[part]],
      [`cScaleLabel${index}`, PALETTE.ink.light],
    ]),
  );
}

function ganttOf(
  incident: Incident,
  items: readonly TimelineItem[],
  texts: readonly string[],
  now: Instant,
): string {
  const local = (instant: Instant) => toIso(instant, incident.timezone).slice(0, 19).replace('T', ' ');
  return toGanttSource({
    phases: phasesOf(incident, now).map(({ name, from, to }) => ({ name, from: local(from), to: local(to) })),
    items: items.map(({ entry }, index) => ({ at: local(entry.at.instant), text: texts[index] ?? '' })),
  });
}
