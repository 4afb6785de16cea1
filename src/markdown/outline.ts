import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { createFenceReader, type Fence } from './fence.ts';

/** A stretch of a report under one heading; the text before the first heading has none. */
export interface Section {
  /** The heading's anchor on the page; empty for the lead. */
  id: string;
  heading: string;
  /** Plain text, one paragraph a line. */
  text: string;
}

/** A fence, and where it stands. */
export interface PlacedFence extends Fence {
  /** Line of the body on which its first line of source stands, from 1. */
  line: number;
  /** Column at which its source is indented to, from 1. */
  column: number;
}

/** A `<Chart>` as its author wrote it. */
export interface ChartMention {
  props: Readonly<Record<string, string>>;
  /** Where it begins in the body, from 1. */
  line: number;
  column: number;
}

/** What others need to know of a body without rendering it. */
export interface Outline {
  sections: Section[];
  fences: PlacedFence[];
  charts: ChartMention[];
  /** Names of the components used. */
  components: Set<string>;
}

/** Reads a body that is known to compile; text that only a browser would see is left out. */
export function outlineOf(body: string, format: 'md' | 'mdx'): Outline {
  const root = (format === 'mdx' ? mdxToMdast(body) : markdownToMdast(body)) as Root;
  const slugger = new GithubSlugger();
  const readFence = createFenceReader();
  const lead: Section = { id: '', heading: '', text: '' };
  const outline: Outline = { sections: [lead], fences: [], charts: [], components: new Set() };
  for (const block of root.children) {
    if (block.type === 'heading') {
      const heading = textOf(block);
      outline.sections.push({ id: slugger.slug(heading), heading, text: '' });
      continue;
    }
    collect(block, outline, readFence);
    const section = outline.sections.at(-1) ?? lead;
    const text = textOf(block).trim();
    if (text) section.text += section.text ? `\n${text}` : text;
  }
  outline.sections = outline.sections.filter(({ heading, text }) => heading || text);
  return outline;
}

function collect(node: Nodes, outline: Outline, readFence: ReturnType<typeof createFenceReader>): void {
  if (node.type === 'code' && node.lang === 'mermaid') {
    const { line = 0, column = 1 } = node.position?.start ?? {};
    outline.fences.push({ ...readFence(node), line: line + 1, column });
  }
  if (isComponent(node)) {
    outline.components.add(node.name ?? '');
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (node.name === 'Chart') outline.charts.push({ props: literalPropsOf(node), line, column });
  }
  if ('children' in node) for (const child of node.children) collect(child, outline, readFence);
}

type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function isComponent(node: Nodes): node is Component {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Props in quotation marks or as a number in braces. */
function literalPropsOf({ attributes }: Component): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((attribute) => {
      if (!('name' in attribute) || !attribute.value) return [];
      const value = typeof attribute.value === 'string' ? attribute.value : attribute.value.value;
      return [[attribute.name, value.replace(/^(["'])(.*)\1$/, '$2')]];
    }),
  );
}

/** Props that readers see as text. */
const VISIBLE_PROPS = ['summary', 'label', 'before', 'value', 'after', 'title', 'alt', 'caption'] as const;

/** What a component shows besides its children; a term without any is its own name. */
function wordsOf(node: Component): string {
  const props = literalPropsOf(node);
  if (node.name === 'Term' && node.children.length === 0) return props['name'] ?? '';
  if (node.type === 'mdxJsxTextElement') return '';
  const words = VISIBLE_PROPS.flatMap((name) => props[name] ?? []);
  return words.length > 0 ? `${words.join(' ')}\n` : '';
}

const SILENT = new Set(['html', 'yaml', 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'definition']);
const BLOCKS = new Set(['paragraph', 'listItem', 'tableRow', 'code', 'heading', 'blockquote']);

/** Plain text of a node; blocks end a line, cells are apart. */
export function textOf(node: Nodes): string {
  if (SILENT.has(node.type) || (node.type === 'code' && node.lang === 'mermaid')) return '';
  if ('value' in node) return node.value;
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const children: readonly Nodes[] = node.children;
  const words = isComponent(node) ? wordsOf(node) : '';
  const text = children
    .map((child) => textOf(child) + (BLOCKS.has(child.type) ? '\n' : child.type === 'tableCell' ? ' ' : ''))
    .join('');
  return (words + text).replace(/\n{2,}/g, '\n');
}
