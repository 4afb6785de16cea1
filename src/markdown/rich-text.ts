import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { directionOf } from '../domain/direction.ts';
import { languageAttributesOf, languageMarksOf } from '../domain/language-marks.ts';
import { parseLine, parseMarkdown } from '../source/markdown.ts';
import { leadAddresses } from './addresses.ts';
import type { TextContext } from './context.ts';
import { directBlocks } from './directions.ts';
import { levelHeadings } from './headings.ts';
import { markLanguage } from './languages.ts';
import { BELOW_SECTIONS } from './levels.ts';
import { isElement } from './nodes.ts';
import { placePictures } from './pictures.ts';
import { printHtml } from './print.ts';
import { readOutCheckboxes, wrapTables } from './tables.ts';
import { textOf } from './text.ts';
import { toHast } from './to-hast.ts';

/** No character of it can mean anything to Markdown or HTML within a line. Most lines are such, and reading them is dear. */
const PLAIN = /^[\p{L}\p{M}\p{N} ,.;:?()%'’‘“”–—…-]*$/u;
/** What makes a block of a text that is plain within a line: a list, a rule, or code by its indent. */
const BEGINS_BLOCK = /^ *(?:-|\d+[.)])|^ {4}/;
/** An address that becomes a link by itself, without any mark. */
const BARE_ADDRESS = /www\./i;

/**
 * A line of Markdown as HTML: emphasis, code and links work, blocks are text.
 *
 * @example toInlineHtml('Rolled back `a1b2c3`', context) // 'Rolled back <code>a1b2c3</code>'
 */
export function toInlineHtml(text: string, context: TextContext): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const html = isPlain(line) ? line : inlineHtmlOf(line, context);
  const { lang, dir } = languageMarksOf(toPlainText(line), context.language, context.words.locale);
  if (lang !== undefined) return `<span lang="${lang}" dir="${dir}">${html}</span>`;
  return dir === undefined ? html : `<bdi>${html}</bdi>`;
}

/** What a text draws on that is in a language of its own, unlike its document. */
export function inLanguage(context: TextContext, language: string | undefined): TextContext {
  return language === undefined ? context : { ...context, language };
}

function inlineHtmlOf(line: string, context: TextContext): string {
  const tree = toHast(parseLine(line), 'md', context);
  finish(tree, context);
  return tree.children.map((node) => printHtml(isElement(node, 'p') ? node.children : node)).join('');
}

/**
 * Markdown of any blocks as HTML, for updates and corrections: the one form of it for pages, feeds and the API.
 *
 * @param top - the level of its first headings, which stand below those around it and have no anchors.
 */
export function toBlocksHtml(text: string, context: TextContext, top = BELOW_SECTIONS): string {
  const { locale } = context.words;
  if (isPlainParagraph(text)) {
    return `<p${languageAttributesOf(text, context.language, locale)}>${text.trim()}</p>`;
  }
  const tree = toHast(parseMarkdown(text, 'md'), 'md', context);
  finish(tree, context);
  levelHeadings(tree, top);
  reachCode(tree);
  wrapTables(tree, context.words);
  readOutCheckboxes(tree, context.words);
  markLanguage(tree, { language: context.language, around: locale });
  directBlocks(tree, directionOf(locale));
  return printHtml(tree);
}

/** Markdown without any marks, on one line, for titles, search and diagrams. */
export function toPlainText(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (isPlain(line)) return line;
  return textOf(toHast(text.includes('\n') ? parseMarkdown(text, 'md') : parseLine(line), 'md'))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Whether a text is the same to readers of Markdown as to all others, wherever it stands. */
export function isPlainParagraph(text: string): boolean {
  return isPlain(text) && !BEGINS_BLOCK.test(text);
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !BARE_ADDRESS.test(text);
}

function finish(tree: Root, context: TextContext): void {
  removeAnchors(tree);
  placePictures(tree, context);
  leadAddresses(tree, context);
}

/** Texts of data stand beside others, and more than once on a page: only what is around them has an anchor. */
function removeAnchors(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    const isOfNote =
      properties['dataFootnoteRef'] !== undefined || properties['dataFootnoteBackref'] !== undefined;
    for (const name of ['id', 'ariaDescribedBy']) delete properties[name];
    if (isOfNote) delete properties['href'];
  });
}

/** Code that is wide scrolls by keys too. */
function reachCode(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
  });
}
