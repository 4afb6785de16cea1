import { HTML_ELEMENTS } from '../schema/components.ts';
import { tokensOfHtml } from './html.ts';

/** What readers get to see of HTML in a `.md` file: itself, its tags as text, or nothing because it is a comment. */
export type Reading = 'html' | 'text' | 'hidden';

/** How a piece of HTML in plain Markdown is read: as HTML when all its tags are of the closed list. */
export function readingOf(value: string): Reading {
  const tokens = tokensOfHtml(value);
  if (tokens.some(({ kind }) => kind === 'declaration')) return 'text';
  // A tag that does not end is none to a browser, which would drop its words.
  if ((tokens.at(-1)?.end ?? 0) < value.trimEnd().length) return 'text';
  const tags = tokens.filter(({ name }) => name !== '');
  if (tags.some(({ name }) => !HTML_ELEMENTS.has(name))) return 'text';
  const isWords = ({ kind, start, end }: (typeof tokens)[number]) =>
    kind === 'text' && value.slice(start, end).trim() !== '';
  return tags.length > 0 || tokens.some(isWords) ? 'html' : 'hidden';
}

/** HTML that readers see as text, to the letter but for its comments. */
export function htmlAsText(value: string): string {
  const comments = tokensOfHtml(value).filter(({ kind }) => kind === 'comment');
  const ends = [0, ...comments.map(({ end }) => end)];
  // What is no token, such as a tag that does not end, is text as well.
  return ends.map((end, index) => value.slice(end, comments[index]?.start)).join('');
}
