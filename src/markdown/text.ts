import type { Nodes } from 'hast';
import { isDiagramLanguage } from '../domain/code.ts';
import type { ComponentNode } from './nodes.ts';

/** Props that readers see as text. */
const VISIBLE_PROPS = ['summary', 'label', 'before', 'value', 'after', 'title', 'alt', 'caption'] as const;
const BLOCKS = new Set(
  'p li tr pre blockquote h1 h2 h3 h4 h5 h6 div section details summary dt dd figure figcaption caption ul ol table'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);

/** Plain text of what a reader sees; blocks end a line, cells are apart. */
export function textOf(node: Nodes): string {
  return rawTextOf(node).replaceAll(/(?<! ) *\n\s*/g, '\n');
}

function rawTextOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'component') return wordsOf(node) + inside(node);
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'root') return inside(node);
  if (node.tagName === 'img') return String(node.properties['alt'] ?? '');
  if (node.tagName === 'br') return ' ';
  if (isDiagram(node) || node.properties['dataFootnoteRef'] !== undefined) return '';
  if (CELLS.has(node.tagName)) return `${inside(node)} `;
  return BLOCKS.has(node.tagName) ? `\n${inside(node)}\n` : inside(node);
}

function inside({ children }: { children: readonly Nodes[] }): string {
  return children.map(rawTextOf).join('');
}

/** The texts of a component that readers see, whoever made it. */
export function visiblePropsOf(props: Readonly<Record<string, string>>): string[] {
  return VISIBLE_PROPS.flatMap((prop) => props[prop] ?? []);
}

/** What a component shows besides its children; a term without any is its own name. */
function wordsOf({ name, props, children }: ComponentNode): string {
  if (name === 'Term') return children.length === 0 ? (props['name'] ?? '') : '';
  const words = visiblePropsOf(props);
  return words.length > 0 ? `\n${words.join(' ')}\n` : '';
}

/** The source of a diagram is no text; its drawing has its own words. */
function isDiagram(node: Nodes): boolean {
  if (node.type !== 'element' || node.tagName !== 'pre') return false;
  const [code] = node.children;
  if (code?.type !== 'element') return false;
  const names = [code.properties['className']].flat().map(String);
  return names.some(
    (name) => name.startsWith('language-') && isDiagramLanguage(name.slice('language-'.length)),
  );
}
