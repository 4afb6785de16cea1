import type { DiagramRequest } from 'mermaid-without-browser';
import { tintOf } from '../../domain/colour.ts';
import { directionOf } from '../../domain/direction.ts';
import { formatDay, type TimeFormat, toIso } from '../../domain/format-time.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Instant } from '../../domain/moment.ts';
import { PALETTE } from '../../domain/palette.ts';
import { phasesOf } from '../../domain/phases.ts';
import type { PlacedEntry, TimelinePart } from '../../domain/timeline.ts';
import { sayMoment } from '../../words/time.ts';
import type { Words } from '../../words/words.ts';
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

/** What the site says, and how marks are taken out of an entry's Markdown. */
interface Setting {
  words: Words;
  toPlainText: (markdown: string) => string;
}

/** What to draw of an incident's timeline; nothing when it has none or its author wants none. */
export function timelineDrawingOf(
  incident: Incident,
  items: readonly PlacedEntry[],
  now: Instant,
  { words, toPlainText }: Setting,
): DiagramRequest | undefined {
  const choice = incident.diagram === 'auto' ? autoChoiceOf(items) : incident.diagram;
  if (choice === 'none' || items.length === 0) return undefined;
  const format = { locale: words.locale, zone: incident.timezone };
  const lines = items.map((item) => lineOf(item, toPlainText(item.entry.text), format, words));
  const names = {
    title: words.say('drawing.title', { title: incident.title }),
    description: lines.map(({ time, text }) => words.say('drawing.entry', { time, text })).join(' '),
  };
  if (choice === 'gantt') return { source: ganttOf(incident, lines, now, words), ...names };
  return { source: timelineSourceOf(lines, words), ...names, rows: directionOf(words.locale) };
}

/** An entry with what is written of it. */
interface Line {
  item: PlacedEntry;
  time: string;
  text: string;
}

function lineOf(item: PlacedEntry, text: string, format: TimeFormat, words: Words): Line {
  return { item, text, time: sayMoment(item.entry.at, 'clock', format, words) };
}

function autoChoiceOf({ length }: readonly PlacedEntry[]): 'timeline' | 'none' {
  return length > LONGEST_TIMELINE ? 'none' : 'timeline';
}

function timelineSourceOf(lines: readonly Line[], words: Words): string {
  const parts = lines.filter(({ item }) => item.beginsPart).map(({ item }) => item.part);
  return toTimelineSource({
    theme: themeOf(parts),
    items: lines.map(({ item: { part, day }, time, text }) => ({
      time: day ? words.say('drawing.day-time', { day: formatDay(day, words.locale), time }) : time,
      text,
      phase: words.say(`phase.${part}`),
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

function ganttOf(incident: Incident, lines: readonly Line[], now: Instant, words: Words): string {
  const local = (instant: Instant) => toIso(instant, incident.timezone).slice(0, 19).replace('T', ' ');
  return toGanttSource({
    headings: { phases: words.say('drawing.phases'), items: words.say('drawing.events') },
    phases: phasesOf(incident, now).map(({ name, from, to }) => ({
      name,
      label: words.say(`phase.${name}`),
      from: local(from),
      to: local(to),
    })),
    items: lines.map(({ item, text }) => ({ at: local(item.entry.at.instant), text })),
  });
}
