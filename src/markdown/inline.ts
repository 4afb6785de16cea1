import { markdownToHtml } from 'satteri';
import { cleaning } from './cleaning.ts';

/**
 * A line of frontmatter text as HTML: emphasis, code and links work, blocks and raw HTML are text.
 *
 * @example toInlineHtml('Rolled back `a1b2c3`') // 'Rolled back <code>a1b2c3</code>'
 */
export function toInlineHtml(text: string): string {
  const { html } = markdownToHtml(asLine(text), {
    mdastPlugins: [cleaning],
    features: { frontmatter: false, gfm: { footnotes: false }, rawHtml: true },
  });
  return html
    .trim()
    .replace(/^<p>/, '')
    .replace(/<\/p>$/, '');
}

/** Keeps Markdown from reading the beginning of a line as the beginning of a block. */
function asLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
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
