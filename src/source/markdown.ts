import type { Nodes, Paragraph, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { ExcessError, LIMITS } from './limits.ts';
import { type Range, scanMarkdown } from './scan.ts';

/** `md` is plain Markdown; `mdx` knows our components. */
export type MarkdownFormat = 'md' | 'mdx';

/**
 * An author's Markdown as a tree. Nothing else reads Markdown: the tree that rules judge is the one that pages,
 * feeds and search are made from.
 *
 * @throws `ExcessError` for a text that would be too dear, see `LIMITS`, or what the parser says of text that is no MDX.
 */
export function parseMarkdown(text: string, format: MarkdownFormat): Root {
  const { inAll, outsideCode, code } = scanMarkdown(text, format === 'mdx');
  if (outsideCode) throw new ExcessError(outsideCode);
  // Only the parser knows for certain what is code: it is asked while there is nothing dear in it.
  if (inAll && !areCode(code, parse(withoutSigns(text, code), format))) throw new ExcessError(inAll);
  const tree = parse(text, format);
  measure(tree);
  return tree;
}

function parse(text: string, format: MarkdownFormat): Root {
  const toTree = format === 'mdx' ? mdxToMdast : markdownToMdast;
  return toTree(text, { features: { frontmatter: false } }) as Root;
}

/** The same text with as many letters in place of what looks like code, so that all else keeps its place. */
function withoutSigns(text: string, code: readonly Range[]): string {
  let end = 0;
  const pieces = code.map(([start, next]) => {
    const before = text.slice(end, start);
    end = next;
    return before + text.slice(start, next).replaceAll(/[^\s>]/g, 'x');
  });
  return pieces.join('') + text.slice(end);
}

/** Whether all stretches are in nodes of code. */
function areCode(code: readonly Range[], tree: Root): boolean {
  const nodes: Range[] = [];
  walk(tree, ({ type, position }) => {
    const { start, end } = position ?? {};
    if (type === 'code' || type === 'inlineCode') nodes.push([start?.offset ?? 0, end?.offset ?? 0]);
  });
  let index = 0;
  return code.every(([start, end]) => {
    while (index < nodes.length && (nodes[index]?.[1] ?? 0) < end) index++;
    return start === end || (nodes[index]?.[0] ?? end) <= start;
  });
}

/** @throws `ExcessError` for a tree that is deeper or larger than anyone reads. */
function measure(tree: Root): void {
  let parts = 0;
  walk(tree, ({ position }, depth) => {
    parts++;
    const offset = position?.start.offset ?? 0;
    if (depth > LIMITS.depth) throw new ExcessError({ what: 'depth', found: depth, offset });
    if (parts > LIMITS.parts) throw new ExcessError({ what: 'parts', found: parts, offset });
  });
}

/** Visits all nodes in the order of the text, however deep they are. */
function walk(tree: Root, visit: (node: Nodes, depth: number) => void): void {
  const open: [Nodes, number][] = [[tree, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next;
    visit(node, depth);
    if (!('children' in node)) continue;
    for (const child of node.children.toReversed()) open.push([child, depth + 1]);
  }
}

/**
 * A text of one line as a tree of one paragraph. What would be a block elsewhere, such as a heading or a list, is text
 * here, to the letter.
 */
export function parseLine(text: string): Root {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  for (const candidate of [line, withoutBlock(line)]) {
    const tree = parseMarkdown(candidate, 'md');
    if (tree.children.length === 1 && tree.children[0]?.type === 'paragraph') return tree;
  }
  return { type: 'root', children: [{ type: 'paragraph', children: inlineOf(line) }] };
}

/** What stands in a line that would be a block of HTML or a definition elsewhere: a heading holds no blocks. */
function inlineOf(line: string): Paragraph['children'] {
  const isClosed = /(?:^|\s)#+$/.exec(line);
  const open = isClosed ? line.replace(/#+$/, '\\$&') : line;
  const [heading] = parseMarkdown(`# ${open}`, 'md').children;
  return heading?.type === 'heading' ? heading.children : [{ type: 'text', value: line }];
}

/** Escapes the sign that makes a line a block. */
function withoutBlock(line: string): string {
  return line.replace(/^(?=[#>+*=-])/, '\\').replace(/^(\d+)([.)])/, '$1\\$2');
}
