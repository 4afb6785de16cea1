import type { Element, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Image, Link, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { toPrintable } from '../../domain/characters.ts';
import { type HtmlToken, tokensOfHtml } from '../../source/html.ts';
import { INLINE, nestAsMarkdown } from './nesting.ts';
import type { Pictures } from './pictures.ts';
import { printMarkdown } from './print.ts';

/** Elements that readers of a source saw the effect of; the tags of others are taken for text. */
const KNOWN = new Set(
  (
    'a abbr address article aside b big blockquote body br caption center cite code col colgroup dd del details dfn ' +
    'div dl dt em embed figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr html i iframe img ins kbd li ' +
    'main mark nav ol p pre q s samp section small span strike strong sub summary sup table tbody td tfoot th thead ' +
    'time tr tt u ul var video wbr'
  ).split(' '),
);

/** HTML as Markdown: what a browser shows of it, with its pictures beside the document. */
export function markdownOfHtml(html: string, pictures: Pictures): string {
  return convert(toPrintable(html), pictures);
}

/**
 * A text in which lines end where they end, and in which some tags may stand, as Markdown. A tag that no browser
 * knows is text, to the letter.
 *
 * @example markdownOfText('1 * 2 < 3<br />\r\n<b>Done</b>', pictures) // '1 \* 2 < 3\\\n**Done**'
 */
export function markdownOfText(text: string, pictures: Pictures): string {
  const plain = toPrintable(text);
  return convert(withoutForeignTags(plain), pictures);
}

/** Whether a text is HTML as a whole: a browser knows its first tag, and it is one of a block. */
export function isHtml(text: string): boolean {
  const [, name = ''] = /^\s*<(?:!doctype )?([a-z][a-z0-9]*)[\s/>]/i.exec(text) ?? [];
  const tag = name.toLowerCase();
  return KNOWN.has(tag) && !INLINE.has(tag) && /<\/[a-z]|\/>|<br>/i.test(text);
}

function convert(html: string, pictures: Pictures): string {
  const tree = fromHtml(html, { fragment: true });
  keepUnprintable(tree, html);
  return printMarkdown(
    toMdast(nestAsMarkdown(tree), {
      document: true,
      handlers: {
        img: (_, node: Element) => toImage(node, pictures),
        a: (state, node: Element) => toLink(node, state.all(node) as PhrasingContent[], pictures),
        iframe: (_, node: Element) => toLink(node, [], pictures),
        embed: (_, node: Element) => toLink(node, [], pictures),
        video: (state, node: Element) => toLink(node, state.all(node) as PhrasingContent[], pictures),
      },
    }) as Root,
  );
}

/** A reference to a character that can't be shown, such as `&#1;`, stays as it was written. */
function keepUnprintable(tree: HtmlRoot, html: string): void {
  visit(tree, 'text', (node) => {
    if (toPrintable(node.value) === node.value) return;
    node.value = html.slice(node.position?.start.offset, node.position?.end.offset);
  });
}

function textOfProperty(node: Element, ...names: string[]): string {
  const found = names.map((name) => node.properties[name]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found.trim() : '';
}

function toImage(node: Element, pictures: Pictures): Image | undefined {
  const url = pictures.place(textOfProperty(node, 'src', 'dataSrc'));
  const alt = textOfProperty(node, 'alt', 'title') || 'Picture';
  return url === undefined ? undefined : { type: 'image', url, alt };
}

/** Words that lead where nobody can follow stay as words. */
function toLink(
  node: Element,
  words: PhrasingContent[],
  pictures: Pictures,
): Link | PhrasingContent[] | undefined {
  const url = pictures.resolve(textOfProperty(node, 'href', 'src', 'data'));
  if (url === undefined) return words;
  return { type: 'link', url, children: words.length > 0 ? words : [{ type: 'text', value: url }] };
}

/** Lines as HTML ends them, and all tags but those that are known as text. */
function withoutForeignTags(text: string): string {
  const tokens = tokensOfHtml(text);
  const end = tokens.at(-1)?.end ?? 0;
  let depth = 0;
  const pieces = tokens.map((token, index) => {
    const slice = text.slice(token.start, token.end);
    if (token.kind === 'comment') return '';
    if (token.kind === 'text') {
      if (depth > 0) return slice;
      return withLineEnds(slice, isBlockTag(tokens[index - 1]), isBlockTag(tokens[index + 1]));
    }
    if (!KNOWN.has(token.name)) return slice.replaceAll('<', '&lt;');
    if (token.name === 'pre') depth += token.kind === 'start' ? 1 : -1;
    return slice;
  });
  return pieces.join('') + withLineEnds(text.slice(end).replaceAll('<', '&lt;'), false, false);
}

function isBlockTag(token: HtmlToken | undefined): boolean {
  return token !== undefined && token.kind !== 'text' && KNOWN.has(token.name) && !INLINE.has(token.name);
}

/** Where a tag begins or ends a block, the ends of lines beside it are the writer's layout. */
function withLineEnds(text: string, isAfterBlock: boolean, isBeforeBlock: boolean): string {
  const start = isAfterBlock ? text.trimStart() : text;
  const whole = isBeforeBlock ? start.trimEnd() : start;
  return whole.replaceAll('\n', '<br>');
}
