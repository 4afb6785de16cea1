const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;

/** Text as it must stand in HTML and XML, in elements and in quoted attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character as keyof typeof ENTITIES]);
}

/** A word that opens its definition on the page; the word stays. */
const TERM = /<dfn[^>]*><button\b[^>]*>([\s\S]*?)<\/button>[\s\S]*?<\/dfn>/g;

/** What only a page can use: drawings, styles, scripts, switches. */
const PAGE_ONLY = /<(svg|style|script|input|label|button|aw-copy)\b[^>]*>(?:[\s\S]*?<\/\1>)?/g;

/**
 * The HTML of a page's body as it can stand in a feed: without what needs the page's styles, and
 * with links that lead somewhere from anywhere.
 *
 * @param base - the page's absolute address.
 */
export function toFeedHtml(html: string, base: string): string {
  return html
    .replace(TERM, '<dfn>$1</dfn>')
    .replace(PAGE_ONLY, '')
    .replace(/ (?:class|id|style|data-[\w-]+|tabindex)="[^"]*"/g, '')
    .replace(
      / (href|src)="([^"]*)"/g,
      (_, name: string, url: string) => ` ${name}="${new URL(url, base).href}"`,
    )
    .trim();
}
