import type { Code, Definition, Heading, Nodes, Parents, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import { isDiagramLanguage } from '../domain/code.ts';
import { kindOfUrl } from '../domain/urls.ts';
import { isBlockHtml } from '../schema/components.ts';
import { htmlAsText } from '../source/html-reading.ts';
import { parseLine, parseMarkdown } from '../source/markdown.ts';
import type { MdxElement } from '../source/props.ts';
import type { TextContext } from './context.ts';
import { BELOW_SECTIONS, BELOW_TITLE, levelsOf } from './levels.ts';
import { toPortableHtml } from './plain-html.ts';
import { toPortableDiagram } from './portable-diagram.ts';
import { blocksOf, portableElement, portableTags } from './portable-element.ts';
import { isPlainParagraph } from './rich-text.ts';

/**
 * A judged tree as Markdown that can be read anywhere: it shows what the page shows and no more. Components stand as
 * what they show, comments and what nothing refers to are left out, addresses are whole.
 *
 * @param top - the level of its first headings.
 */
export function toPortableMarkdown(tree: Root, context: TextContext, top = BELOW_TITLE): string {
  const copy = structuredClone(tree);
  removeUnused(copy);
  levelHeadings(copy, top);
  rewrite(copy, context);
  return toMarkdown(copy, { extensions: [gfmToMarkdown()], bullet: '-', rule: '-' }).replace(/\n$/, '');
}

/** The same of a text in a document's data. */
export function toPortableText(text: string, kind: 'line' | 'blocks', context: TextContext): string {
  if (isPlainParagraph(text)) return text;
  const tree = kind === 'line' ? parseLine(text) : parseMarkdown(text, 'md');
  return toPortableMarkdown(tree, context, BELOW_SECTIONS);
}

/** Definitions and footnotes that nothing refers to are on no page. */
function removeUnused(tree: Root): void {
  const used = new Set<string>();
  visit(tree, (node: Nodes) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(`[${node.identifier}`);
    if (node.type === 'footnoteReference') used.add(`^${node.identifier}`);
  });
  const keep = (node: RootContent) =>
    (node.type !== 'definition' || used.has(`[${node.identifier}`)) &&
    (node.type !== 'footnoteDefinition' || used.has(`^${node.identifier}`));
  visit(tree, (node: Nodes) => {
    if ('children' in node)
      (node as Parents).children = (node.children as RootContent[]).filter(keep) as never;
  });
}

/** Headings stand at the levels that they have on the page, also those that are written as elements of MDX. */
function levelHeadings(tree: Root, top: number): void {
  const found: (Heading | MdxHeading)[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type === 'heading' || isMdxHeading(node)) found.push(node);
  });
  const depths = found.map((node) => ('depth' in node ? node.depth : Number(node.name?.slice(1))));
  for (const [index, level] of levelsOf(depths, top).entries()) {
    const node = found[index];
    if (node && 'depth' in node) node.depth = level as Heading['depth'];
    else if (node) node.name = `h${level}`;
  }
}

type MdxHeading = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function isMdxHeading(node: Nodes): node is MdxHeading {
  return (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
    /^h[1-6]$/.test(node.name ?? '')
  );
}

function rewrite(parent: Parents, context: TextContext, isWithinLine = false): void {
  const isInline = parent.type === 'paragraph' || parent.type === 'heading';
  // What stands in a paragraph alone can stand beside it as well.
  const isInLine = isWithinLine || parent.type === 'heading' || parent.type === 'tableCell';
  const children = (parent.children as RootContent[]).flatMap((node): RootContent[] => {
    if ('children' in node)
      rewrite(
        node as Parents,
        context,
        isInLine || (isInline && !isBlockHtml((node as MdxElement).name ?? '')),
      );
    switch (node.type) {
      case 'paragraph':
        return node.children.some(({ type }) => type === 'html') ? blocksOf(node.children) : [node];
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return [];
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return portableElement(node as MdxElement, context, isInLine);
      case 'html': {
        const value = toPortableHtml(node.value, context);
        if (value.kind === 'hidden') return [];
        if (value.kind === 'html')
          return portableTags(value.text, isInLine ? 'line' : isInline ? 'paragraph' : 'flow');
        const text = { type: 'text' as const, value: htmlAsText(node.value) };
        return isInline ? [text] : [{ type: 'paragraph', children: [text] }];
      }
      case 'code':
        return [{ ...node, ...asShown(node) }];
      case 'link':
        return kindOfUrl(node.url) === 'safe'
          ? [{ ...node, url: context.toAddress(node.url) }]
          : node.children;
      case 'definition':
        if (kindOfUrl(node.url) !== 'safe') return [];
        return [{ ...node, url: toPictureOrAddress(node, context) }];
      case 'image':
        return pictureOf(node.url, node.alt ?? '', context);
      default:
        return [node];
    }
  });
  parent.children = (isInline || parent.type === 'tableCell' ? trimmed(children) : children) as never;
}

/** Spaces around what is left out would be written as escapes. */
function trimmed(children: RootContent[]): RootContent[] {
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') first.value = first.value.replace(/^ +/, '');
  if (last?.type === 'text') last.value = last.value.replace(/(?<! ) +$/, '');
  return children;
}

/** What stands behind the language of a fence is on no page but a diagram's title; nor is much of a diagram's source. */
function asShown({ lang, meta, value }: Code) {
  if (!isDiagramLanguage(lang)) return { meta: null };
  const title = /\btitle=(?:"[^"]*"|'[^']*')/.exec(meta ?? '')?.[0] ?? null;
  return { lang: 'mermaid', meta: title, value: toPortableDiagram(value) };
}

function toPictureOrAddress({ url }: Definition, context: TextContext): string {
  const picture = context.findPicture(url);
  return picture ? context.toHref(picture.path) : context.toAddress(url);
}

function pictureOf(reference: string, alt: string, context: TextContext): RootContent[] {
  const picture = context.findPicture(reference);
  if (!picture) return [{ type: 'text', value: alt }];
  return [{ type: 'image', url: context.toHref(picture.path), alt }];
}
