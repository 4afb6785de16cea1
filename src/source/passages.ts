import type { Body, BodyNode } from './body.ts';
import { lastAtMost } from './lines.ts';

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
    offsetOf: createAligner(source, text, pieces.length > 0 ? pieces : [[0, node]]),
  }));
}

/**
 * Where the source goes on after some words of a text: line ends, indents and escapes are not in the words. It goes on
 * from where it was asked last, because findings are mostly told in order.
 */
function createAligner(source: string, text: string, pieces: readonly [number, BodyNode][]) {
  let last = { piece: -1, index: 0, offset: 0 };
  return (index: number): number => {
    const piece = lastAtMost(pieces, index, ([from]) => from);
    const [from, { start, end }] = pieces[piece] ?? [0, { start: 0, end: 0 }];
    const isFurther = last.piece === piece && last.index <= index;
    let offset = isFurther ? last.offset : start;
    for (const character of text.slice(isFurther ? last.index : from, index)) {
      const found = source.slice(offset, end).indexOf(character);
      if (found < 0) break;
      offset += found + character.length;
    }
    last = { piece, index, offset };
    return Math.min(offset, Math.max(end - 1, start));
  };
}

/** The paragraph, heading or cell that a node stands in; nothing for what stands in none. */
export function ownerOf(placed: BodyNode): BodyNode | undefined {
  let owner = placed.parent;
  while (owner && !KINDS.has(owner.node.type)) owner = owner.parent;
  return owner;
}
