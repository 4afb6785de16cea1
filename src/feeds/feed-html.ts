import type { Element, ElementContent, Nodes, Properties, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { pageMarksOf } from '../domain/language-marks.ts';
import type { Words } from '../words/words.ts';
import { cutAfter } from './cut-html.ts';

/** What a page's text is made of. Other elements, such as our own, are left out and their content stays. */
const KEPT = new Set(
  (
    'a abbr article aside audio b blockquote br caption cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small ' +
    'source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr'
  ).split(' '),
);

/** What only a page can use is left out with all that is in it: drawings, styles, scripts, controls, frames. */
const PAGE_ONLY = new Set(
  (
    'svg style script template noscript input label button select textarea form canvas iframe frame object embed ' +
    'link meta base title head aw-copy aw-enlarge aw-sheets'
  ).split(' '),
);

/** What an element may say of itself away from its page. Without ids and classes, nothing of it meets anything there. */
const ATTRIBUTES = new Set(
  'alt title width height colSpan rowSpan dateTime start reversed lang dir scope open controls type media sizes kind'.split(
    ' ',
  ),
);

/** Those that hold an address. */
const ADDRESSES = new Set(['href', 'src', 'poster', 'cite']);

const SCHEMES = /^(?:https?|mailto|tel|sms|xmpp):$/;

/** Where a feed has no room for more of a report, in characters of HTML: some four thousand words. */
export const LONGEST = 32_000;

/**
 * HTML of a page as it can stand in a feed: without what needs the page, every address whole, and no longer than
 * `LONGEST`, with a link to the rest. An address that no reader could follow is left out, and its text stays.
 *
 * @param page - the page's absolute address.
 */
export function toFeedHtml(html: string, page: string, words: Words): string {
  const tree = fromHtml(html, { fragment: true });
  const children = tree.children.flatMap((child) => toReadable(child, page));
  const cut = cutAfter(children, LONGEST);
  const rest: ElementContent[] = cut.isCut ? [linkToRest(page, words)] : [];
  const root: Root = { type: 'root', children: [...cut.children, ...rest] };
  return toHtml(root).trim();
}

function toReadable(node: RootContent, page: string): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  if (node.tagName === 'svg') return wordsOfDrawing(node);
  if (PAGE_ONLY.has(node.tagName)) return [];
  const inner = termOf(node) ?? node;
  const children = inner.children.flatMap((child) => toReadable(child, page));
  if (!KEPT.has(node.tagName)) return children;
  const properties = readableProperties(node, page);
  if (node.tagName === 'img' && properties['src'] === undefined) return [];
  if (node.tagName === 'span' && Object.keys(properties).length === 0) return children;
  return [{ type: 'element', tagName: node.tagName, properties, children }];
}

/** What a drawing says to those who do not see it stands in its place. */
function wordsOfDrawing({ properties, children }: Element): ElementContent[] {
  const { lang } = properties;
  const marks = typeof lang === 'string' ? pageMarksOf(lang) : {};
  if (properties['role'] !== 'img') return [];
  const described = children.flatMap((child) =>
    child.type === 'element' && (child.tagName === 'title' || child.tagName === 'desc')
      ? [textOf(child).trim()]
      : [],
  );
  const words = [String(properties['ariaLabel'] ?? ''), ...described].filter((text) => text !== '');
  return words.map((value) => ({
    type: 'element',
    tagName: 'p',
    properties: { ...marks },
    children: [{ type: 'text', value }],
  }));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The word of a term that opens its definition on the page. */
function termOf({ tagName, children }: Element): Element | undefined {
  if (tagName !== 'dfn') return undefined;
  return children.find((child): child is Element => child.type === 'element' && child.tagName === 'button');
}

function readableProperties({ properties }: Element, page: string): Properties {
  const kept: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (ADDRESSES.has(name)) {
      const address = toWhole(String(value), page, name === 'src');
      if (address !== undefined) kept[name] = address;
    } else if (name === 'srcSet') {
      const sources = toWholeSources(String(value), page);
      if (sources !== '') kept[name] = sources;
    } else if (ATTRIBUTES.has(name)) kept[name] = value;
  }
  return kept;
}

/** The address from anywhere; nothing for one that can't be read or that does something instead of leading somewhere. */
function toWhole(address: string, page: string, isPicture: boolean): string | undefined {
  if (!URL.canParse(address, page)) return undefined;
  const { href, protocol } = new URL(address, page);
  return SCHEMES.test(protocol) || (isPicture && /^data:image\//.test(href)) ? href : undefined;
}

/** `a.png 1x, b.png 2x`: addresses with what they are for. */
function toWholeSources(sources: string, page: string): string {
  const whole = sources.split(/,(?=\s)|,$/).flatMap((source) => {
    const [address = '', ...descriptors] = source.trim().split(/\s+/);
    const href = address === '' ? undefined : toWhole(address, page, true);
    return href === undefined ? [] : [[href, ...descriptors].join(' ')];
  });
  return whole.join(', ');
}

function linkToRest(page: string, words: Words): Element {
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: page },
    children: [{ type: 'text', value: words.say('feed.rest') }],
  };
  return { type: 'element', tagName: 'p', properties: {}, children: [link] };
}
