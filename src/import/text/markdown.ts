import type { Html, Image, Nodes, Text } from 'mdast';
import { toPrintable } from '../../domain/characters.ts';
import { parseMarkdown } from '../../source/markdown.ts';
import { isHtml, markdownOfHtml, markdownOfText } from './html.ts';
import type { Pictures } from './pictures.ts';

/** What a source does with the end of a line within a paragraph: it ends there for readers too, or it is a space. */
type LineEnds = 'kept' | 'flowing';

interface Change {
  start: number;
  end: number;
  text: string;
}

/**
 * Markdown of a source, word for word, with its pictures beside the document. What is HTML as a whole becomes
 * Markdown.
 */
export function markdownOfMarkdown(text: string, pictures: Pictures, lineEnds: LineEnds = 'flowing'): string {
  if (isHtml(text)) return markdownOfHtml(text, pictures);
  const markdown = toPrintable(text).trim();
  const changes: Change[] = [];
  try {
    visit(parseMarkdown(markdown, 'md'), (node) =>
      changes.push(...changesOf(node, markdown, pictures, lineEnds)),
    );
  } catch {
    // More than the parser takes: to the letter, it is at least read.
    return markdownOfText(text, pictures);
  }
  return changed(markdown, changes);
}

function visit(node: Nodes, act: (node: Nodes) => void): void {
  act(node);
  if ('children' in node) for (const child of node.children) visit(child, act);
}

function changesOf(node: Nodes, markdown: string, pictures: Pictures, lineEnds: LineEnds): Change[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  if (node.type === 'image') return toPicture(node, pictures, { start, end });
  if (node.type === 'html') return toHtmlChange(node, pictures, { start, end });
  return node.type === 'text' && lineEnds === 'kept' ? toEnds(node, markdown, start, end) : [];
}

function toPicture({ url, alt }: Image, pictures: Pictures, at: Omit<Change, 'text'>): Change[] {
  const placed = pictures.place(url);
  const words = (alt ?? '').replaceAll(/[[\]\\]/g, ' ').trim();
  return [{ ...at, text: placed === undefined ? words : `![${words || 'Picture'}](${placed})` }];
}

/** Tags of pictures, and comments that never end, which would hide all that follows. */
function toHtmlChange({ value }: Html, pictures: Pictures, at: Omit<Change, 'text'>): Change[] {
  if (/^<img\b/i.test(value)) return [{ ...at, text: markdownOfHtml(value, pictures) }];
  if (/<img\b/i.test(value)) return [{ ...at, text: `${markdownOfText(value, pictures)}\n` }];
  return value.startsWith('<!--') && !value.includes('-->')
    ? [{ ...at, text: markdownOfText(`&lt;${value.slice(1)}`, pictures) }]
    : [];
}

function toEnds(_: Text, markdown: string, start: number, end: number): Change[] {
  return [...markdown.slice(start, end).matchAll(/\n/g)].map(({ index }) => ({
    start: start + index,
    end: start + index,
    text: '\\',
  }));
}

function changed(text: string, changes: readonly Change[]): string {
  const ordered = changes.toSorted((one, other) => one.start - other.start);
  let at = 0;
  const pieces = ordered.map(({ start, end, text: replacement }) => {
    const before = text.slice(at, start);
    at = end;
    return before + replacement;
  });
  return pieces.join('') + text.slice(at);
}
