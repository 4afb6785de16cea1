import type { Nodes, PhrasingContent } from 'mdast';
import { isElsewhere, kindOfUrl } from '../../domain/urls.ts';
import { textOf } from '../../source/words-of.ts';

/** A stretch of running text: its words, and the Markdown that says them. */
export interface Piece {
  text: string;
  markdown: string;
  /** What stands around the words of emphasis, code or a link. */
  open: string;
  close: string;
}

/** One line of running text. */
export interface TextLine {
  pieces: Piece[];
  text: string;
  /** Where it begins in what was parsed. */
  offset: number;
}

/**
 * Running text by the lines that its author wrote. Pictures, HTML and marks of footnotes are left out: they mean nothing
 * in a line of data, and the body keeps them.
 */
export function linesOf(nodes: readonly PhrasingContent[], source: string): TextLine[] {
  const lines: TextLine[] = [];
  let pieces: Piece[] | undefined;
  const end = () => {
    pieces = undefined;
  };
  const add = (piece: Piece, offset: number) => {
    if (!pieces) {
      pieces = [];
      lines.push({ pieces, text: '', offset });
    }
    pieces.push(piece);
  };
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0;
    if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) end();
    else if (node.type === 'text') {
      const written = source.slice(start, node.position?.end.offset ?? start);
      const texts = node.value.split('\n');
      const written_ = written.split('\n');
      let offset = start;
      for (const [index, text] of texts.entries()) {
        if (index > 0) end();
        const markdown = written_.length === texts.length ? (written_[index] ?? text) : text;
        const plain = index > 0 ? markdown.replace(/^[\s>]+/, '') : markdown;
        if (text !== '') add({ text, markdown: plain, open: '', close: '' }, offset);
        offset += (written_[index] ?? '').length + 1;
      }
    } else add(toPiece(node, source), start);
  }
  return lines
    .map((line) => ({ ...line, text: line.pieces.map(({ text }) => text).join('') }))
    .filter(({ text }) => text.trim() !== '');
}

/** What follows so many characters of a line, as Markdown of one line. */
export function restOf({ pieces }: TextLine, count: number): string {
  let left = count;
  const rest = pieces.map(({ text, markdown, open, close }) => {
    const passed = Math.min(left, text.length);
    left -= passed;
    if (passed === 0) return `${open}${markdown}${close}`;
    const inner = behind(text, markdown, passed);
    return inner.trim() === '' ? '' : `${open}${open ? inner.trimStart() : inner}${close}`;
  });
  return rest.join('').replaceAll(/\s+/g, ' ').trim();
}

/** The whole line as Markdown. */
export function markdownOfLine(line: TextLine): string {
  return restOf(line, 0);
}

/** As much of the Markdown as says what follows some characters of its words. */
function behind(text: string, markdown: string, count: number): string {
  if (text === markdown) return markdown.slice(count);
  let at = 0;
  for (const character of text.slice(0, count)) {
    const found = markdown.indexOf(character, at);
    if (found >= 0) at = found + character.length;
  }
  return markdown.slice(at);
}

function toPiece(node: PhrasingContent, source: string): Piece {
  const nothing = { text: '', markdown: '', open: '', close: '' };
  if (!('children' in node)) {
    const { start, end } = placeOf(node);
    return node.type === 'text' || node.type === 'inlineCode'
      ? inCode(node.value, source.slice(start, end), node.type)
      : nothing;
  }
  const inner = node.children.map((child) => toPiece(child, source));
  const text = textOf(node);
  const markdown = inner.map(({ open, markdown, close }) => `${open}${markdown}${close}`).join('');
  const isKept = node.type === 'link' ? leadsElsewhere(node.url) : node.type !== 'linkReference';
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (!isKept || !first || !last || markdown.trim() === '') return { ...nothing, text, markdown };
  const place = placeOf(node);
  return {
    text,
    markdown,
    open: source.slice(place.start, placeOf(first).start),
    close: source.slice(placeOf(last).end, place.end),
  };
}

function inCode(value: string, written: string, type: 'text' | 'inlineCode'): Piece {
  if (type === 'text')
    return { text: value, markdown: written.replaceAll(/\n[\s>]*/g, ' '), open: '', close: '' };
  const [signs = '`'] = /^`+/.exec(written) ?? [];
  const isPadded = value.startsWith('`') || value.endsWith('`');
  const pad = isPadded ? ' ' : '';
  return {
    text: value,
    markdown: value.replaceAll('\n', ' '),
    open: `${signs}${pad}`,
    close: `${pad}${signs}`,
  };
}

/** A line of data stands on several pages: only whole addresses lead to the same place from each, and `/…` is the root of another site. */
function leadsElsewhere(url: string): boolean {
  return isElsewhere(url) && kindOfUrl(url) === 'safe';
}

function placeOf(node: Nodes): { start: number; end: number } {
  const { start, end } = node.position ?? {};
  return { start: start?.offset ?? 0, end: end?.offset ?? 0 };
}
