import { graphemesOf } from '../../domain/characters.ts';

/** Scripts whose words stand without spaces, so that a line may end between any two of them. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const NOT_FIRST =
  /^[\p{Pe}\p{Pf}\p{M}、。，．・：；！？!?.,:;%…々ーぁぃぅぇぉっゃゅょァィゥェォッャュョฯๆ)\]}]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}([{#@$€£]$/u;

/** What a text measures on one line. */
export type Measure = (text: string) => number;

/**
 * The pieces between which a line may be broken. A space stays at the end of its piece.
 *
 * @example piecesOf('re-run the job', 'en') // ['re-', 'run ', 'the ', 'job']
 */
export function piecesOf(text: string, locale: string): string[] {
  const pieces: string[] = [];
  let open = true;
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    const last = pieces.at(-1) ?? '';
    if (segment.trim() === '') {
      if (pieces.length > 0) pieces[pieces.length - 1] = `${last} `;
      open = true;
    } else if (open || mayBreakBetween(last, segment)) {
      pieces.push(segment);
      open = false;
    } else {
      pieces[pieces.length - 1] = last + segment;
    }
  }
  return pieces;
}

function mayBreakBetween(before: string, after: string): boolean {
  if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return false;
  if (/[\p{L}\p{N}][-/]$/u.test(before)) return true;
  return WITHOUT_SPACES.test(after) || WITHOUT_SPACES.test(before.slice(-1));
}

/**
 * Fills lines up to `width`. A piece that is longer than a line is broken between any two characters.
 * Widths of pieces are added up, because measuring every beginning of a line would cost far more
 * than the little that letters of neighbouring pieces move together.
 */
export function breakLines(pieces: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const piece of pieces) {
    let word = piece.trimEnd();
    if (line && used + measure(word) > width) {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    if (measure(word) > width) {
      const parts = breakAnywhere(word, width, measure);
      word = parts.pop() ?? '';
      lines.push(...parts);
    }
    line += piece.endsWith(' ') ? `${word} ` : word;
    used += measure(word) + (piece.endsWith(' ') ? measure(' ') : 0);
  }
  if (line) lines.push(line.trimEnd());
  return lines;
}

/** The same number of lines, as even in width as they can be. */
export function balanceLines(
  lines: string[],
  pieces: readonly string[],
  width: number,
  measure: Measure,
): string[] {
  const widest = Math.max(...pieces.map((piece) => measure(piece.trimEnd())));
  let [low, high] = [Math.min(widest, width), width];
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    if (breakLines(pieces, middle, measure).length > lines.length) low = middle;
    else high = middle;
  }
  return breakLines(pieces, high, measure);
}

/** The text, or as much of it as fits, ended with an ellipsis: after a whole word, unless that loses much. */
export function shorten(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  let room = width - measure('…');
  let kept = '';
  for (const grapheme of graphemesOf(text)) {
    room -= measure(grapheme);
    if (room < 0) break;
    kept += grapheme;
  }
  const end = text[kept.length] === ' ' ? kept.length : kept.lastIndexOf(' ');
  const whole = end > 0.7 * kept.length ? kept.slice(0, end) : kept;
  return `${whole.replace(/[\s,;:–-]+$/u, '')}…`;
}

function breakAnywhere(word: string, width: number, measure: Measure): string[] {
  const parts: string[] = [];
  let [part, used] = ['', 0];
  for (const grapheme of graphemesOf(word)) {
    const own = measure(grapheme);
    if (part && used + own > width) {
      parts.push(part);
      [part, used] = ['', 0];
    }
    part += grapheme;
    used += own;
  }
  return [...parts, part];
}
