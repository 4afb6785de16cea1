import { escapeAttribute, escapeText } from './escape.ts';
import { attributesOf, childNodesOf, isElement, isText, nameOf } from './nodes.ts';

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
  'caption',
  'center',
  'cite',
  'code',
  'dd',
  'del',
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
  'ins',
  'kbd',
  'li',
  'mark',
  'ol',
  'p',
  'pre',
  'q',
  's',
  'samp',
  'section',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
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
const VOID = new Set(['br', 'hr', 'wbr']);
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

/**
 * What DOMPurify does to a label in a browser, where Mermaid uses it: `a < b` comes back as `a &lt; b`, and only
 * formatting stays. It is not what keeps pages safe; the finished drawing is cleaned as a whole.
 *
 * @param onWholeDrawing - called when Mermaid has a whole drawing cleaned, which passes as it is.
 */
export function createLabelCleaner(
  document: Document,
  onWholeDrawing: () => void,
): (dirty: unknown, options?: object) => string {
  return (dirty, options) => {
    const text = String(dirty);
    const isWholeDrawing = options !== undefined && 'ADD_TAGS' in options;
    if (isWholeDrawing) onWholeDrawing();
    if (isWholeDrawing || !text.includes('<')) return text;
    const holder = document.createElement('div');
    holder.innerHTML = text;
    return contentOf(holder);
  };
}

function contentOf(node: Node): string {
  return childNodesOf(node).map(clean).join('');
}

function clean(node: Node): string {
  if (isText(node)) return escapeText(node.data);
  if (!isElement(node)) return '';
  const name = nameOf(node);
  if (DROPPED.has(name)) return '';
  if (DRAWING.has(name))
    return write(node, (attribute, value) => !/^on|href$/i.test(attribute) && !/url\(\s*[^#]/i.test(value));
  if (FORMATTING.has(name))
    return write(node, (attribute, value) => LABEL_ATTRIBUTES.has(attribute) && !SCRIPT.test(value));
  return contentOf(node);
}

function write(element: Element, keeps: (attribute: string, value: string) => boolean): string {
  const attributes = attributesOf(element)
    .filter(({ name, value }) => keeps(name, value))
    .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  const opening = `<${element.localName}${attributes}>`;
  return VOID.has(nameOf(element)) ? opening : `${opening}${contentOf(element)}</${element.localName}>`;
}
