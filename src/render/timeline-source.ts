import type { TimelineItem, TimelinePart } from '../domain/timeline.ts';

/** Pale grounds in the colours of the phase strip, with the ink on them and the line around them. */
const COLOURS = {
  before: { ground: '#f0f0ec', line: '#8a8f99' },
  undetected: { ground: '#fdf1dc', line: '#d99114' },
  responding: { ground: '#fde9e6', line: '#d9483b' },
  recovering: { ground: '#e0f2ed', line: '#12806a' },
  resolved: { ground: '#e0f2ed', line: '#12806a' },
} as const satisfies Record<TimelinePart, { ground: string; line: string }>;
const INK = '#16181d';

/** What Mermaid could take for syntax somewhere in a timeline. */
const SYNTAX = /[#;:<>&%{}"]/g;
/** Of Mermaid's boxes in a top-down timeline, in pixels of 16 px text; a word that is wider would leave its box. */
const WIDEST = { event: 280, period: 180 } as const;

/**
 * A timeline as Mermaid's own, from top to bottom, with the parts of the incident as sections.
 * Clock times and any text survive: what the grammar would take for syntax is written as an
 * entity, and words that are wider than their box are broken.
 */
export function toTimelineSource(
  items: readonly Pick<TimelineItem, 'part' | 'beginsPart' | 'partLabel' | 'day' | 'time'>[],
  texts: readonly string[],
): string {
  const lines = items.flatMap(({ beginsPart, partLabel, day, time }, index) => [
    ...(beginsPart ? [`  section ${toMermaidText(partLabel, WIDEST.event)}`] : []),
    `    ${toMermaidText(day ? `${day}, ${time}` : time, WIDEST.period)} : ${toMermaidText(texts[index] ?? '', WIDEST.event)}`,
  ]);
  const parts = items.filter(({ beginsPart }) => beginsPart).map(({ part }) => part);
  return `${[...themeOf(parts), 'timeline TD', ...lines].join('\n')}\n`;
}

/** Mermaid colours sections by their number, so each incident says which colours its sections have. */
function themeOf(parts: readonly TimelinePart[]): string[] {
  const variables = parts.flatMap((part, index) => [
    `    cScale${index}: "${COLOURS[part].ground}"`,
    `    cScaleInv${index}: "${COLOURS[part].line}"`,
    `    cScaleLabel${index}: "${INK}"`,
  ]);
  return ['---', 'config:', '  theme: base', '  themeVariables:', ...variables, '---'];
}

/**
 * Text as Mermaid's timeline takes it.
 *
 * @param widest - of a word, in pixels.
 * @example toMermaidText('14:02', 180) // '14#58;02'
 */
export function toMermaidText(text: string, widest: number): string {
  const words = text
    .trim()
    .split(/\s+/)
    .flatMap((word) => broken(word, widest));
  return words.join(' ').replace(SYNTAX, (character) => `#${character.codePointAt(0)};`) || '–';
}

function broken(word: string, widest: number): string[] {
  const pieces: string[] = [];
  let [piece, width] = ['', 0];
  for (const { segment } of new Intl.Segmenter('en').segment(word)) {
    const advance = widthOf(segment);
    if (width + advance > widest && piece) {
      pieces.push(piece);
      [piece, width] = ['', 0];
    }
    piece += segment;
    width += advance;
  }
  return [...pieces, piece];
}

/** The most that a letter takes of a line, in pixels of 16 px text. */
function widthOf(segment: string): number {
  if (/^[ -~]$/.test(segment)) return /[A-ZmwMW@%]/.test(segment) ? 16 : 10.5;
  return /^\p{Script=Latin}/u.test(segment) ? 13 : 20;
}
