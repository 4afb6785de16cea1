import type { PhaseName } from '../../domain/phases.ts';

/** A line of what happened, its time written as readers see it. */
export interface TimelineItem {
  /** Such as `14:02` or `~ 3 April, 14:02`. */
  time: string;
  text: string;
  /** The phase it falls in, as readers see it; entries of one phase in a row share a section. */
  phase?: string | undefined;
}

export interface TimelineSource {
  /** Mermaid's theme variables, such as `cScale0`, by name. */
  theme?: Readonly<Record<string, string>> | undefined;
  title?: string | undefined;
  /** A sentence for people who don't see the diagram. */
  description?: string | undefined;
  items: readonly TimelineItem[];
}

/** A bar of the overview, in local time written `YYYY-MM-DD HH:mm:ss`. */
export interface GanttPhase {
  name: PhaseName;
  label: string;
  from: string;
  to: string;
}

/** A moment of the overview. */
export interface GanttItem {
  /** Local time written `YYYY-MM-DD HH:mm:ss`. */
  at: string;
  text: string;
}

export interface GanttSource {
  title?: string | undefined;
  description?: string | undefined;
  /** Above the phases, and above the items. */
  headings: { phases: string; items: string };
  phases: readonly GanttPhase[];
  items: readonly GanttItem[];
}

/** Longer labels reach out of a gantt chart; the list beside it has the whole text. */
const LONGEST_LABEL = 48;
const DAY = 86_400_000;

/** Characters that Mermaid's grammars take for syntax; written as entities they are text. */
const SYNTAX = /[#;:<>&%{}"`,\\$!]/g;
/** Words that begin a statement where a text could stand. */
const KEYWORD =
  /^(?:title|section|acc_?title|acc_?descr|timeline|gantt|click|dateformat|axisformat|tickinterval|excludes|includes|todaymarker|weekday|weekend|inclusiveenddates|topaxis|done|active|crit|milestone|vert)/i;

/**
 * An incident's timeline as a Mermaid `timeline` from top to bottom, phases as sections. Any text survives:
 * clock times, punctuation, markup, and words that are keywords to Mermaid.
 *
 * @example toTimelineSource({ items: [{ time: '14:02', text: 'Paged', phase: 'Responding' }] })
 * // timeline TD\n  section Responding\n    14#58;02 : Paged
 */
export function toTimelineSource({ theme, title, description, items }: TimelineSource): string {
  const lines = [...themeLines(theme), 'timeline TD', ...namesOf(title, description)];
  if (title) lines.push(`  title ${escapeText(title)}`);
  let section: string | undefined;
  for (const { time, text, phase } of items) {
    if (phase && phase !== section) lines.push(`  section ${escapeText(phase)}`);
    section = phase;
    lines.push(`    ${escapeText(time)} : ${escapeText(text)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** An incident's phases to scale as a Mermaid `gantt`, with its entries as milestones. */
export function toGanttSource({ title, description, headings, phases, items }: GanttSource): string {
  const lines = ['gantt', ...namesOf(title, description)];
  if (title) lines.push(`  title ${escapeText(title)}`);
  lines.push('  dateFormat YYYY-MM-DD HH:mm:ss', `  axisFormat ${axisFormatOf(phases)}`, '  todayMarker off');
  if (phases.length) lines.push(`  section ${escapeText(headings.phases)}`);
  for (const { name, label, from, to } of phases) {
    lines.push(`    ${escapeText(label)} : ${PHASE_TAGS[name]}, ${from}, ${to}`);
  }
  if (items.length) lines.push(`  section ${escapeText(headings.items)}`);
  for (const { at, text } of items) lines.push(`    ${escapeText(shorten(text))} : milestone, ${at}, 0s`);
  return `${lines.join('\n')}\n`;
}

/** The tags by which a gantt chart colours its bars. */
const PHASE_TAGS = { undetected: 'crit', responding: 'active', recovering: 'done' } as const satisfies Record<
  PhaseName,
  string
>;

function themeLines(theme: TimelineSource['theme']): string[] {
  if (!theme) return [];
  const variables = Object.entries(theme).map(([name, value]) => `    ${name}: "${value}"`);
  return ['---', 'config:', '  theme: base', '  themeVariables:', ...variables, '---'];
}

function axisFormatOf(phases: readonly GanttPhase[]): string {
  const instants = phases
    .flatMap(({ from, to }) => [from, to])
    .map((text) => Date.parse(`${text.replace(' ', 'T')}Z`));
  return Math.max(...instants) - Math.min(...instants) > DAY ? '%-d %b' : '%H:%M';
}

function namesOf(title: string | undefined, description: string | undefined): string[] {
  return [
    ...(title ? [`  accTitle: ${escapeText(title)}`] : []),
    ...(description ? [`  accDescr: ${escapeText(description)}`] : []),
  ];
}

function escapeText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim() || '–';
  const escaped = line.replace(SYNTAX, toEntity);
  return KEYWORD.test(escaped) ? escaped.replace(/^./u, toEntity) : escaped;
}

function toEntity(character: string): string {
  return `#${character.codePointAt(0)};`;
}

function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > LONGEST_LABEL
    ? `${characters
        .slice(0, LONGEST_LABEL - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
