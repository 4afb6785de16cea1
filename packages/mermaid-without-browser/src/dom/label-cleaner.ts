import { createRequire } from 'node:module';
import type * as Parse5 from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { escapeAttribute, escapeText } from './escape.ts';

const load = createRequire(import.meta.url);

const FORMATTING = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'blockquote',
  'br',
  'button',
  'caption',
  'center',
  'cite',
  'code',
  'dd',
  'del',
  'details',
  'dfn',
  'div',
  'dl',
  'dt',
  'em',
  'font',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'i',
  'input',
  'ins',
  'kbd',
  'label',
  'li',
  'mark',
  'nobr',
  'ol',
  'option',
  'p',
  'pre',
  'q',
  's',
  'samp',
  'section',
  'select',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'summary',
  'sup',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'time',
  'tr',
  'tt',
  'u',
  'ul',
  'var',
  'wbr',
]);
const DRAWING = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'defs',
  'lineargradient',
  'radialgradient',
  'stop',
  'clippath',
  'mask',
  'text',
  'tspan',
]);
/** Dropped with all that is in them; other unknown elements leave their text. */
const DROPPED = new Set([
  'embed',
  'iframe',
  'math',
  'noscript',
  'object',
  'plaintext',
  'script',
  'style',
  'template',
  'textarea',
  'title',
  'xmp',
]);
const VOID = new Set(['br', 'hr', 'input', 'wbr']);
/** They matter where Mermaid shows what it has cleaned as text. */
const LABEL_ATTRIBUTES = new Set([
  'align',
  'class',
  'color',
  'dir',
  'face',
  'href',
  'id',
  'lang',
  'name',
  'rel',
  'size',
  'style',
  'title',
]);
const SCRIPT = /^\s*(?:javascript|data|vbscript):/i;

/** A label whose only markup is line breaks, as most have that have any. */
const WITH_BREAKS_ALONE = /^[^<>&]*(?:<br *\/?>[^<>&]*)+$/i;
const BREAK = /<br *\/?>/gi;

/**
 * What DOMPurify does to a label in a browser, where Mermaid uses it: `a < b` comes back as `a &lt; b`, and only
 * formatting stays, mended as browsers mend it. It is not what keeps pages safe; the finished drawing is cleaned as a
 * whole. The parser is loaded with the first label that needs it.
 *
 * @param onWholeDrawing - called when Mermaid has a whole drawing cleaned, which passes as it is.
 */
export function createLabelCleaner(onWholeDrawing: () => void): (dirty: unknown, options?: object) => string {
  return (dirty, options) => {
    const text = String(dirty);
    const isWholeDrawing = options !== undefined && 'ADD_TAGS' in options;
    if (isWholeDrawing) onWholeDrawing();
    if (isWholeDrawing || !text.includes('<')) return text;
    if (WITH_BREAKS_ALONE.test(text)) return text.replace(BREAK, '<br>');
    const parse5: typeof Parse5 = load('parse5');
    const body = parse5.defaultTreeAdapter.createElement('div', parse5.html.NS.HTML, []);
    return contentOf(parse5.parseFragment(body, text, {}));
  };
}

function contentOf({ childNodes }: DefaultTreeAdapterTypes.ParentNode): string {
  return childNodes.map(clean).join('');
}

function clean(node: DefaultTreeAdapterTypes.ChildNode): string {
  if (node.nodeName === '#text') return 'value' in node ? escapeText(node.value) : '';
  if (!('tagName' in node)) return '';
  const name = node.tagName.toLowerCase();
  if (DROPPED.has(name)) return '';
  if (DRAWING.has(name))
    return write(node, (attribute, value) => !/^on|href$/i.test(attribute) && !/url\(\s*[^#]/i.test(value));
  if (FORMATTING.has(name))
    return write(node, (attribute, value) => LABEL_ATTRIBUTES.has(attribute) && !SCRIPT.test(value));
  return contentOf(node);
}

function write(
  element: DefaultTreeAdapterTypes.Element,
  keeps: (attribute: string, value: string) => boolean,
): string {
  const { tagName } = element;
  const attributes = element.attrs
    .filter(({ name, value }) => keeps(name, value))
    .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  const opening = `<${tagName}${attributes}>`;
  return VOID.has(tagName) ? opening : `${opening}${contentOf(element)}</${tagName}>`;
}
