import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isDiagramLanguage } from '../domain/code.ts';
import { type MdxElement, propsOf } from '../source/props.ts';
import { createFenceReader, type Fence } from './fence.ts';

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

/** What is to be drawn for a body before it is compiled. */
export interface Outline {
  fences: PlacedFence[];
  charts: ChartMention[];
}

export function outlineOf(tree: Root): Outline {
  const readFence = createFenceReader();
  const outline: Outline = { fences: [], charts: [] };
  visit(tree, (node: Nodes) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (node.type === 'code' && isDiagramLanguage(node.lang))
      outline.fences.push({ ...readFence(node), line: line + 1, column });
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    if (node.name === 'Chart') outline.charts.push({ props: propsOf(node as MdxElement), line, column });
  });
  return outline;
}
