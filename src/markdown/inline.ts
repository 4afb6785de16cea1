import { markdownToHtml } from 'satteri';
import { cleaning } from './cleaning.ts';

/** No character of it can mean anything to Markdown or HTML within a line. Most lines are such, and reading them is dear. */
const PLAIN = /^[\p{L}\p{M}\p{N} ,.;:?()%'’‘“”–—…-]*$/u;
/** An address that becomes a link by itself, without any mark. */
const BARE_ADDRESS = /www\./i;

/**
 * A line of frontmatter text as HTML: emphasis, code and links work, blocks and raw HTML are text.
 *
 * @example toInlineHtml('Rolled back `a1b2c3`') // 'Rolled back <code>a1b2c3</code>'
 */
export function toInlineHtml(text: string): string {
  const line = toLine(text);
  if (PLAIN.test(line) && !BARE_ADDRESS.test(line)) return line;
  const { html } = markdownToHtml(withoutBlocks(line), {
    mdastPlugins: [cleaning],
    features: { frontmatter: false, gfm: { footnotes: false }, rawHtml: true },
  });
  return html
    .trim()
    .replace(/^<p>/, '')
    .replace(/<\/p>$/, '');
}

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Keeps Markdown from reading the beginning of a line as the beginning of a block. */
function withoutBlocks(line: string): string {
  return line.replace(/^(?=[#>+*=-])/, '\\').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** The same without any marks, for titles, feeds and diagrams. */
export function toPlainText(text: string): string {
  return toInlineHtml(text)
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};
