import GithubSlugger, { slug } from 'github-slugger';
import type { Element, Root, RootContent } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { element, isElement } from './nodes.ts';
import { textOf } from './text.ts';

/** A heading of a body as the page shows it. */
export interface Heading {
  /** Its anchor on the page. */
  id: string;
  text: string;
  /** 2 stands right below the page's own title. */
  level: number;
  node: Element;
}

/** The id of the heading of footnotes, which only screen readers meet. */
const FOOTNOTES = 'footnote-label';

/**
 * Gives every heading of a body its id and its level, in the order in which they stand, wherever they stand: the one
 * source of anchors for pages, contents, search and the check of links. Ids of the page's own come first.
 *
 * @param reserved - ids that the page has besides its body.
 */
export function nameHeadings(tree: Root, reserved: Iterable<string> = []): Heading[] {
  const slugger = new GithubSlugger();
  for (const id of [...reserved, FOOTNOTES]) slugger.slug(id);
  const found: Element[] = [];
  visitParents(tree, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName) && node.properties['id'] !== FOOTNOTES) found.push(node);
    else if (typeof node.properties['id'] === 'string' && !node.properties['id'].startsWith('user-content-'))
      node.properties['id'] =
        node.properties['id'] === FOOTNOTES ? FOOTNOTES : slugger.slug(node.properties['id'], true);
  });
  const shift = found.some(({ tagName }) => tagName === 'h1') ? 1 : 0;
  return found.map((node) => {
    const text = textOf(node).replaceAll(/\s+/g, ' ').trim();
    const own = node.properties['id'];
    const id =
      typeof own === 'string' ? slugger.slug(own, true) : slugger.slug(hasSlug(text) ? text : 'section');
    const level = Math.min(Number(node.tagName.slice(1)) + shift, 6);
    node.tagName = `h${level}`;
    node.properties['id'] = id;
    return { id, text, level, node };
  });
}

/** A heading of signs alone has no word to be found by. */
function hasSlug(text: string): boolean {
  return slug(text) !== '';
}

/** Headings link to themselves, unless they hold a link already. */
export function linkHeadings(headings: readonly Heading[]): void {
  for (const { id, node } of headings) {
    if (!node.children.some(hasLink))
      node.children = [element('a', { className: ['aw-anchor'], href: `#${id}` }, ...node.children)];
  }
}

function hasLink(node: RootContent): boolean {
  return isElement(node, 'a') || ('children' in node && node.children.some(hasLink));
}
