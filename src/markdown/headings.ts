import GithubSlugger, { slug } from 'github-slugger';
import type { Element, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { toFreeAnchor } from '../domain/anchors.ts';
import { BELOW_TITLE, levelsOf } from './levels.ts';
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
 * source of anchors for pages, contents, search and the check of links. An id of the page's own, or one that stood
 * before, is never given again, whatever an author wrote.
 *
 * @param reserved - ids that the page has besides its body, and besides those that all pages have.
 */
export function nameHeadings(tree: Root, reserved: Iterable<string> = []): Heading[] {
  const slugger = new GithubSlugger();
  for (const id of [...reserved, FOOTNOTES])
    for (const form of new Set([slug(id, true), slug(id)])) slugger.slug(form, true);
  const give = (wanted: string) =>
    slugger.slug(toFreeAnchor(slug(hasSlug(wanted) ? wanted : 'section', true)), true);
  const ofNotes = footnotePartsOf(tree);
  for (const { properties } of ofNotes) slugger.slug(String(properties['id']), true);
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (ofNotes.has(node)) return;
    const own = node.properties['id'];
    if (/^h[1-6]$/.test(node.tagName)) found.push(node);
    else if (own !== undefined) node.properties['id'] = give(String(own));
  });
  const levels = levelsOf(found.map(depthOf), BELOW_TITLE);
  return found.map((node, index) => {
    const text = textOf(node).replaceAll(/\s+/g, ' ').trim();
    const own = node.properties['id'];
    const id = give(typeof own === 'string' ? own : slug(text));
    const level = levels[index] ?? BELOW_TITLE;
    node.tagName = `h${level}`;
    node.properties['id'] = id;
    return { id, text, level, node };
  });
}

/** What Markdown gave an id to lead from a note to its text and back; of several with the same id, the first. */
function footnotePartsOf(tree: Root): Set<Element> {
  const parts = new Map<unknown, Element>();
  visitParents(tree, 'element', (node, ancestors) => {
    const { id, dataFootnoteRef } = node.properties;
    if (id === undefined || parts.has(id)) return;
    const isInNotes = ancestors.some(
      (around) => around.type === 'element' && around.properties['dataFootnotes'] !== undefined,
    );
    const isPart =
      node.tagName === 'h2'
        ? isInNotes && id === FOOTNOTES
        : String(id).startsWith('user-content-') && (isInNotes || dataFootnoteRef !== undefined);
    if (isPart) parts.set(id, node);
  });
  return new Set(parts.values());
}

function depthOf({ tagName }: Element): number {
  return Number(tagName.slice(1));
}

/** Puts headings that need no anchors at the levels at which they stand on a page. */
export function levelHeadings(tree: Root, top: number): void {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName)) found.push(node);
  });
  const levels = levelsOf(found.map(depthOf), top);
  for (const [index, node] of found.entries()) node.tagName = `h${levels[index]}`;
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
