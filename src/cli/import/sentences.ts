import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { isDiagramLanguage } from '../../domain/code.ts';
import { flatten } from '../../source/body.ts';
import { parseMarkdown } from '../../source/markdown.ts';

/** What can be compared of a text: its letters and digits, whatever stands between them. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a page: all that is not for machines, and what its pictures show. */
export function wordsOfPage(html: string): string {
  return wordsIn(parse(html));
}

/** Every sentence in what a source says of a document: texts of at least three words. */
export function sentencesOf(origin: unknown): string[] {
  const sentences = new Set<string>();
  for (const text of textsIn(origin)) {
    for (const block of blocksOf(text)) {
      for (const sentence of block.split(/(?<=[.!?…。])\s+|\n+/)) {
        if (isSentence(sentence)) sentences.add(sentence.replaceAll(/\s+/g, ' ').trim());
      }
    }
  }
  return [...sentences];
}

const NOT_READ = new Set(['script', 'style', 'template', 'head']);

function wordsIn(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && NOT_READ.has(node.tagName)) return '';
  const alt = 'attrs' in node ? (node.attrs.find(({ name }) => name === 'alt')?.value ?? '') : '';
  return `${alt} ${'childNodes' in node ? node.childNodes.map(wordsIn).join('') : ''}`;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/**
 * The words of each block of a text that may be Markdown, HTML or both; drawings are no words. Behind a link that leads
 * nowhere but there, and around a picture, something else may stand here.
 */
function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let block = '';
  let linkEnd = Number.POSITIVE_INFINITY;
  const part = () => {
    blocks.push(block);
    block = '';
  };
  for (const { node, start, end } of nodesOf(text)) {
    if (start >= linkEnd) {
      part();
      linkEnd = Number.POSITIVE_INFINITY;
    }
    if (BLOCKS.has(node.type) || (node.type === 'html' && PARTING.test(node.value))) part();
    if (node.type === 'text' || node.type === 'inlineCode') block += node.value;
    else if (node.type === 'code' && !isDiagramLanguage(node.lang)) block += node.value;
    else if (node.type === 'html') block += wordsIn(parseFragment(node.value));
    else if (node.type === 'image') blocks.push(node.alt ?? '');
    else if (node.type === 'break') block += ' ';
    if (node.type === 'link' && !/^(?:[a-z]+:|#)/i.test(node.url)) linkEnd = end;
    if (node.type === 'image') linkEnd = end;
  }
  part();
  return blocks;
}

const BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'code',
  'tableCell',
  'blockquote',
]);

/** Tags between which no sentence goes on. */
const PARTING = /<\/?(?:br|hr|p|div|li|[uo]l|t[rdh]|table|h[1-6]|blockquote|pre)\b/i;

function nodesOf(text: string) {
  try {
    return flatten(parseMarkdown(text, 'md'), 0);
  } catch {
    return [];
  }
}

/** Not a moment, an id or an address. */
function isSentence(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return (
    words.length >= 3 &&
    /\s/.test(text.trim()) &&
    Number.isNaN(Date.parse(text)) &&
    !/^\S+:\/\/\S+$/.test(text.trim())
  );
}
