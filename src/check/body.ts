import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import type { SourceDocument } from './frontmatter.ts';
import { explainMdx } from './mdx-words.ts';
import type { Finding } from './rule.ts';

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
  /** All nodes, each before those inside it. */
  nodes: BodyNode[];
  /** What the compiler refuses. */
  faults: Finding[];
}

/** How many mistakes are looked for in one body. */
const MAX_FAULTS = 20;

/** Read a body. After a mistake the text is read again without it, so that all of them are found. */
export function readBody({ file, text, bodyOffset, lines }: SourceDocument): Body {
  const parse = file.endsWith('.mdx') ? mdxToMdast : markdownToMdast;
  const faults: Finding[] = [];
  let source = withoutConflicts(withoutFrontmatter(text, bodyOffset));
  while (faults.length < MAX_FAULTS) {
    try {
      return {
        text,
        nodes: flatten(parse(source, { features: { frontmatter: false } }), bodyOffset),
        faults,
      };
    } catch (error) {
      const failure = toFailure(error);
      if (!failure) {
        const remedy = 'Nest lists and quotations less deeply.';
        const message = 'Unexpected body that the compiler can’t read.';
        return { text, nodes: [], faults: [...faults, { at: { offset: bodyOffset }, message, remedy }] };
      }
      const offset = Math.max(bodyOffset, lines.offsetOf(failure));
      const { at, mask, ...words } = explainMdx(failure.reason, source, offset);
      faults.push({ at: { offset: at }, ...words });
      source = masked(source, mask);
      const unclosed = /Expected a closing tag for `<([^`>]+)>`/.exec(failure.reason)?.[1];
      const closing = unclosed === undefined ? -1 : source.indexOf(`</${unclosed}>`, at);
      if (closing >= 0) source = masked(source, [closing, closing + 2]);
      // An end that does not fit leaves its beginning without one.
      const [, line, column] = /closing tag for `[^`]*` \((\d+):(\d+)\)/.exec(failure.reason) ?? [];
      const opening = lines.offsetOf({ line: Number(line ?? 0), column: Number(column ?? 0) });
      if (line !== undefined && opening !== at) source = masked(source, [opening, opening + 1]);
    }
  }
  return { text, nodes: [], faults };
}

/** The words of a node and all that is in it. */
export function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') {
    return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
  }
  if (!('children' in node)) return '';
  return node.children.map((child) => textOf(child as MdastNode)).join('');
}

interface Failure {
  line: number;
  column: number;
  reason: string;
}

/** The compiler says `line:column: reason (rule)`; nothing when it has run out of stack. */
function toFailure(error: unknown): Failure | undefined {
  if (error instanceof RangeError) return undefined;
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column, reason = ''] =
    /^(\d+):(\d+)(?:-\d+:\d+)?:\s*([\s\S]*?)\s*(?:\([\w-]+:[\w-]+\))?$/.exec(message) ?? [];
  if (line === undefined) throw new Error(`The MDX compiler failed: ${message}`, { cause: error });
  return { line: Number(line), column: Number(column), reason };
}

/** Lines keep their numbers. */
function withoutFrontmatter(text: string, bodyOffset: number): string {
  return text.slice(0, bodyOffset).replaceAll(/[^\r\n]/g, ' ') + text.slice(bodyOffset);
}

/** Conflict markers have a rule of their own. */
function withoutConflicts(text: string): string {
  return text.replaceAll(/^(?:<{7}|>{7}) [^\n]*/gm, (line) => 'x'.repeat(line.length));
}

function masked(source: string, [start, end]: readonly [number, number]): string {
  const blank = source.slice(start, end).replaceAll(/[^\r\n]/g, ' ');
  return source.slice(0, start) + blank + source.slice(end);
}

function flatten(root: MdastNode, bodyOffset: number): BodyNode[] {
  const nodes: BodyNode[] = [];
  const visit = (node: MdastNode, parent: BodyNode | undefined) => {
    const start = Math.max(node.position?.start.offset ?? parent?.start ?? 0, bodyOffset);
    const placed = { node, start, end: node.position?.end.offset ?? start, parent };
    if (node.type !== 'root') nodes.push(placed);
    if (!('children' in node)) return;
    for (const child of node.children) visit(child as MdastNode, node.type === 'root' ? undefined : placed);
  };
  visit(root, undefined);
  return nodes;
}
