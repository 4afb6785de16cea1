import type { Finding } from '../../../source/finding.ts';
import { type Countable, LIMITS } from '../../../source/limits.ts';
import { markdownOf } from '../../../source/texts.ts';
import type { Subject } from '../../rule.ts';

const DEEP = {
  what: 'levels of lists, quotations and elements',
  remedy: 'Nest lists and quotations less deeply.',
};
const SPLIT =
  'Move part of it to a page of its own, or put logs and data between two lines of three backticks.';

/** What there can be too much of, in the author's words. */
const LARGE = {
  lines: { what: 'lines', remedy: 'Move part of it to a page of its own, or link to a file.' },
  marks: { what: 'characters with a meaning in Markdown', remedy: SPLIT },
  parts: { what: 'paragraphs, links and other parts', remedy: SPLIT },
  entities: { what: '`&` characters', remedy: 'Write the characters themselves.' },
  tags: { what: '`<` characters', remedy: `${SPLIT} A table needs no HTML.` },
  braces: { what: 'pairs of braces', remedy: 'Leave comments out.' },
  programs: {
    what: 'braces that hold neither a comment nor a value',
    remedy: 'Write each as `\\{`, put the text in backticks, or shorten the comment they are in.',
  },
} as const satisfies Record<Exclude<Countable, 'depth'>, { what: string; remedy: string }>;

/** What a document has too much of: of levels, or of anything else. */
export function excessesOf(subject: Subject, isDepth: boolean): Finding[] {
  return markdownOf(subject).flatMap(({ excess, placeOf }) => {
    if (!excess || (excess.what === 'depth') !== isDepth) return [];
    const { what, remedy } = excess.what === 'depth' ? DEEP : LARGE[excess.what];
    const message = `Unexpected ${isDepth ? 'depth' : 'size'} of the text: ${format(excess.found)} ${what}, expected at most ${format(LIMITS[excess.what])}.`;
    return [{ at: placeOf(excess.offset), message, remedy }];
  });
}

/** @example format(100000) // '100,000' */
function format(count: number): string {
  return count.toLocaleString('en');
}
