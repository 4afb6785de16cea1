import type { TimelineItem } from '../domain/timeline.ts';

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
  items: readonly Pick<TimelineItem, 'beginsPart' | 'partLabel' | 'day' | 'time'>[],
  texts: readonly string[],
): string {
  const lines = items.flatMap(({ beginsPart, partLabel, day, time }, index) => [
    ...(beginsPart ? [`  section ${toMermaidText(partLabel, WIDEST.event)}`] : []),
    `    ${toMermaidText(day ? `${day}, ${time}` : time, WIDEST.period)} : ${toMermaidText(texts[index] ?? '', WIDEST.event)}`,
  ]);
  return `${['timeline TD', ...lines].join('\n')}\n`;
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
