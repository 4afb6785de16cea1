import type { Body, BodyNode } from './body.ts';

/** Running text: a paragraph, a heading or a cell, without code. */
export interface Passage {
  text: string;
  /** The node that it is the text of. */
  node: BodyNode;
  /** Where a character of it stands in the file. */
  offsetOf(index: number): number;
}

const KINDS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** The running text of a body, in order. */
export function passagesOf({ nodes, text: source }: Body): Passage[] {
  const passages = new Map<BodyNode, { text: string; pieces: [number, BodyNode][] }>();
  for (const placed of nodes) {
    const { node } = placed;
    if (KINDS.has(node.type)) passages.set(placed, { text: '', pieces: [] });
    if (node.type !== 'text' && node.type !== 'inlineCode') continue;
    const owner = ownerOf(placed);
    const passage = owner && passages.get(owner);
    if (!passage) continue;
    passage.pieces.push([passage.text.length, placed]);
    // Code is no prose, but what stands around it is one sentence.
    passage.text += node.type === 'text' ? node.value : ' '.repeat(node.value.length);
  }
  return [...passages].map(([node, { text, pieces }]) => ({
    text,
    node,
    offsetOf(index) {
      const [from, piece] = pieces.findLast(([start]) => start <= index) ?? [0, node];
      return align(source, piece, text.slice(from, index));
    },
  }));
}

/** Where the source goes on after some words of a node: line ends, indents and escapes are not in the words. */
function align(source: string, { start, end }: BodyNode, words: string): number {
  let offset = start;
  for (const character of words) {
    const found = source.indexOf(character, offset);
    if (found < 0 || found >= end) break;
    offset = found + character.length;
  }
  return Math.min(offset, Math.max(end - 1, start));
}

function ownerOf(placed: BodyNode): BodyNode | undefined {
  let owner = placed.parent;
  while (owner && !KINDS.has(owner.node.type)) owner = owner.parent;
  return owner;
}
