import type { Paragraph, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';

/** `md` is plain Markdown; `mdx` knows our components. */
export type MarkdownFormat = 'md' | 'mdx';

/**
 * An author's Markdown as a tree. Nothing else reads Markdown: the tree that rules judge is the one that pages,
 * feeds and search are made from.
 *
 * @throws what the parser says of text that is no MDX, or that is nested too deeply for it.
 */
export function parseMarkdown(text: string, format: MarkdownFormat): Root {
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  return parse(text, { features: { frontmatter: false } }) as Root;
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
