import type { Root } from 'mdast';
import type { MdastNode } from 'satteri';
import type { Mend } from '../schema/fault.ts';
import { applyEdits } from './apply-edits.ts';
import type { SourceDocument } from './document.ts';
import type { Finding } from './finding.ts';
import { readingOf } from './html-reading.ts';
import { type Excess, ExcessError, LIMITS } from './limits.ts';
import { createLines, type Lines } from './lines.ts';
import { type MarkdownFormat, parseMarkdown } from './markdown.ts';
import { isClosable } from './mdx-tags.ts';
import { explainMdx } from './mdx-words.ts';
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
  /** What the compiler refuses. */
  faults: Finding[];
  /** What there is too much of; such a body is not read. */
  excess?: Excess;
}

/** How many mistakes are looked for in one body. */
const MAX_FAULTS = 20;

/** Read a body: once, from the file's own text. */
export function parseBody(document: SourceDocument): Body {
  const { file, text, data, body, bodyOffset } = document;
  const format = file.endsWith('.mdx') ? 'mdx' : 'md';
  const nothing = { text, format, tree: undefined, nodes: [] } as const;
  try {
    const tree = withoutTitle(parseMarkdown(body, format), data);
    return { text, format, tree, nodes: flatten(tree as MdastNode, bodyOffset), faults: [] };
  } catch (error) {
    const excess = excessOf(error, bodyOffset);
    return excess ? { ...nothing, faults: [], excess } : { ...nothing, faults: faultsOf(document) };
  }
}

/** What was too much for the parser; nothing for a mistake in the text. */
function excessOf(error: unknown, bodyOffset: number): Excess | undefined {
  if (error instanceof ExcessError) return { ...error.excess, offset: error.excess.offset + bodyOffset };
  // Out of stack: nothing but depth does that.
  return error instanceof RangeError
    ? { what: 'depth', found: LIMITS.depth + 1, offset: bodyOffset }
    : undefined;
}

/** All mistakes of a body that can't be read: after each, it is read again without it. What is read here is never built. */
function faultsOf({ body, bodyOffset }: SourceDocument): Finding[] {
  const faults: Finding[] = [];
  const lines = createLines(body);
  let source = body;
  while (faults.length < MAX_FAULTS) {
    const error = failureOf(source);
    if (error === undefined) break;
    // What is left may be too much; its author is told of that when these are mended.
    if (excessOf(error, bodyOffset)) break;
    const failure = toFailure(error);
    const place = lines.offsetOf(failure);
    const opened = openedIn(failure.reason, lines);
    // An end that does not fit may be right, and what stands before it is never closed.
    const isOpener = opened !== undefined && opened.offset !== place && !isClosable(opened.name);
    const offset = isOpener ? opened.offset : place;
    const isStray = opened && !isOpener && place > opened.offset && hasEnd(source, opened.name, place);
    const { at, mask, mend, ...words } = explainMdx(isStray ? STRAY : failure.reason, source, offset);
    const isMended = mend && mends(mend, source);
    faults.push({
      at: { offset: at + bodyOffset },
      ...words,
      ...(isMended && { mend: moved(mend, bodyOffset) }),
    });
    source = masked(source, mask);
    if (opened && !isOpener && !isStray) source = withoutOther(source, opened, at);
  }
  return faults;
}

interface Opened {
  name: string;
  offset: number;
}

/** The element that the compiler waits to see closed. */
function openedIn(reason: string, lines: Lines): Opened | undefined {
  const [, name, line, column] = /closing tag for `<([^`>]*)>` \((\d+):(\d+)\)/.exec(reason) ?? [];
  if (name === undefined) return undefined;
  return { name, offset: lines.offsetOf({ line: Number(line), column: Number(column) }) };
}

/** Whether a mend leaves no mistake where it is made: an escape is none within an address, and a tag may have two. */
function mends(mend: Mend, source: string): boolean {
  if (mend.kind !== 'replace') return true;
  const { start, text } = mend;
  const mended = applyEdits(source, [mend]);
  const error = failureOf(mended);
  if (error === undefined) return true;
  if (error instanceof ExcessError) return false;
  const failure = toFailure(error);
  const lines = createLines(mended);
  const places = [lines.offsetOf(failure), openedIn(failure.reason, lines)?.offset ?? -1];
  return places.every((place) => place < start || place > start + text.length);
}

/** What the compiler says of an end that belongs to nothing. */
const STRAY = 'Unexpected closing tag, expected an open tag first';

function hasEnd(source: string, name: string, from: number): boolean {
  return source.includes(`</${name}>`, from);
}

/** The same without the other end of an element of which one was told, so that it isn't told of again. */
function withoutOther(source: string, { name, offset }: Opened, at: number): string {
  if (offset !== at) return masked(source, [offset, offset + 1]);
  const closing = source.indexOf(`</${name}>`, at);
  return closing < 0 ? source : masked(source, [closing, closing + 2]);
}

function moved(mend: Mend, by: number): Mend {
  return mend.kind === 'replace' ? { ...mend, start: mend.start + by, end: mend.end + by } : mend;
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

function failureOf(source: string): unknown {
  try {
    parseMarkdown(source, 'mdx');
    return undefined;
  } catch (error) {
    return error;
  }
}

interface Failure {
  line: number;
  column: number;
  reason: string;
}

/** The compiler says `line:column: reason (rule)`. */
function toFailure(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const [place = '', line, column] = /^(\d+):(\d+)(?:-\d+:\d+)?:/.exec(message) ?? [];
  const reason = message
    .slice(place.length)
    .replace(/\([\w-]+:[\w-]+\)$/, '')
    .trim();
  if (line === undefined) throw new Error(`The MDX compiler failed: ${message}`, { cause: error });
  return { line: Number(line), column: Number(column), reason };
}

function masked(source: string, [start, end]: readonly [number, number]): string {
  const blank = source.slice(start, end).replaceAll(/[^\r\n]/g, 'x');
  return source.slice(0, start) + blank + source.slice(end);
}

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
