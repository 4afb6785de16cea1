import type { Hit, Location } from './locate.ts';

/** From and to, in a text. */
export type Mark = [start: number, end: number];

/** A piece of text with the words that matched. */
export interface MarkedText {
  text: string;
  marks: Mark[];
}

const LENGTH = 180;
/** What a browser is asked to find on the page. */
const LONGEST_QUOTE = 120;

/** The title with the words that matched. */
export function markTitle(text: string, hits: readonly Hit[]): MarkedText {
  return { text, marks: marksOf(hits, 0, text.length) };
}

/** About two lines around the best place, cut between words. */
export function snippetOf({ section, hits, from, to }: Location): MarkedText {
  const text = section.body.text;
  const focus = from?.start ?? 0;
  const span = (to?.end ?? focus) - focus;
  let start = Math.max(0, focus - Math.max(20, Math.floor((LENGTH - span) / 3)));
  if (start > 0) {
    const space = text.indexOf(' ', start);
    if (space >= 0 && space < focus) start = space + 1;
  }
  let end = Math.min(text.length, start + LENGTH);
  if (end < text.length) {
    const space = text.lastIndexOf(' ', end);
    if (space > start) end = space;
  }
  const before = start > 0 ? '…' : '';
  const after = end < text.length ? '…' : '';
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end).replaceAll('\n', ' ') + after,
    marks: marksOf(hits, start, end).map(([a, b]) => [a + shift, b + shift]),
  };
}

/**
 * The fragment of a link that leads to the heading and, in browsers that know text fragments, marks the words.
 *
 * @example '#what-happened:~:text=connection%20pool'
 */
export function fragmentOf({ section, from, to }: Location): string {
  const text = section.body.text.slice(from?.start ?? 0, to?.end ?? 0);
  const [first] = text.split('\n');
  const quote =
    text.length <= LONGEST_QUOTE && first === text
      ? text
      : section.body.text.slice(from?.start ?? 0, from?.end ?? 0);
  const directive = quote ? `:~:text=${encodeURIComponent(quote).replaceAll('-', '%2D')}` : '';
  return section.id || directive ? `#${section.id}${directive}` : '';
}

function marksOf(hits: readonly Hit[], start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (const hit of hits) {
    const last = marks.at(-1)?.[1] ?? start;
    if (hit.start >= last && hit.end <= end) marks.push([hit.start, hit.end]);
  }
  return marks;
}
