import type { Root } from 'mdast';
import type { MdastNode } from 'satteri';
import type { OwnComponents } from '../domain/site.ts';
import type { SourceDocument } from './document.ts';
import type { Finding } from './finding.ts';
import { readingOf } from './html-reading.ts';
import { faultsOfIndents } from './indented-code.ts';
import { type Excess, excessOf } from './limits.ts';
import { type MarkdownFormat, parseMarkdown } from './markdown.ts';
import { mdxFaultsOf } from './mdx-faults.ts';
import { withoutTitle } from './title.ts';

/** A node of the body at its place in the file. */
export interface BodyNode {
  node: MdastNode;
  /** Where it begins and ends in the file. */
  start: number;
  end: number;
  /** The node around it; none for those at the top. */
  parent?: BodyNode | undefined;
}

/** The body of a document, read by the compiler that will build it. */
export interface Body {
  /** The whole text of the file. */
  text: string;
  format: MarkdownFormat;
  /**
   * What pages are made from, without a title that stands above it already; nothing when it can't be read. Its places
   * are those of the text below the frontmatter.
   */
  tree: Root | undefined;
  /** All nodes, each before those inside it. */
  nodes: readonly BodyNode[];
  /** What the compiler refuses, or would read as something else. */
  faults: Finding[];
  /** What there is too much of; such a body is not read. */
  excess?: Excess | undefined;
}

/** What a body is read from. */
export type BodySource = Pick<SourceDocument, 'file' | 'text' | 'data' | 'body' | 'bodyOffset'>;

/** What a file is written in, by its name. */
export function formatOf(file: string): MarkdownFormat {
  return file.endsWith('.mdx') ? 'mdx' : 'md';
}

/**
 * Read a body: once, from the file's own text.
 *
 * @param own - components that are no fault where they are not closed, but something that an author forgot.
 */
export function parseBody(document: BodySource, own: OwnComponents): Body {
  const { file, text, data, body, bodyOffset } = document;
  const format = formatOf(file);
  const nothing = { text, format, tree: undefined, nodes: [] } as const;
  try {
    const tree = withoutTitle(parseMarkdown(body, format), data);
    const faults = format === 'mdx' ? faultsOfIndents(body, tree, bodyOffset) : [];
    return { text, format, tree, nodes: flatten(tree as MdastNode, bodyOffset), faults };
  } catch (error) {
    const excess = excessOf(error, bodyOffset);
    return excess ? { ...nothing, faults: [], excess } : { ...nothing, faults: mdxFaultsOf(document, own) };
  }
}

/** Whether there is anything to read: a body of comments alone has nothing. */
export function hasWords({ nodes, faults, excess }: Body): boolean {
  return faults.length > 0 || excess !== undefined || nodes.some(({ node }) => !isHidden(node));
}

/** Whether a node shows nothing of its own; a paragraph shows what is in it. */
export function isHidden(node: MdastNode): boolean {
  if (node.type === 'html') return readingOf(node.value) === 'hidden';
  return HIDDEN.has(node.type) || node.type === 'paragraph';
}

const HIDDEN: ReadonlySet<string> = new Set(['mdxFlowExpression', 'mdxTextExpression', 'definition']);

/** All nodes of a tree, each before those inside it. */
export function flatten(root: MdastNode, bodyOffset: number): BodyNode[] {
  const nodes: BodyNode[] = [];
  const visit = (node: MdastNode, parent: BodyNode | undefined) => {
    const { start: begin, end: finish } = node.position ?? {};
    const start = begin?.offset === undefined ? (parent?.start ?? bodyOffset) : begin.offset + bodyOffset;
    const end = finish?.offset === undefined ? start : finish.offset + bodyOffset;
    const placed = { node, start, end, parent };
    if (node.type !== 'root') nodes.push(placed);
    if (!('children' in node)) return;
    for (const child of node.children) visit(child as MdastNode, node.type === 'root' ? undefined : placed);
  };
  visit(root, undefined);
  return nodes;
}
