import type { Heading, List, Nodes, Root, RootContent, Table } from 'mdast';
import { readStamp, type Stamp } from '../stamps/stamp.ts';
import { linesOf, markdownOfLine, restOf, type TextLine } from './pieces.ts';
import { rowsOf } from './table.ts';

/** A line of a report, a heading, or a row of a table: what an entry of a timeline can be. */
export interface Unit {
  kind: 'heading' | 'line' | 'item' | 'row' | 'code';
  text: string;
  stamp: Stamp | undefined;
  /** What follows its time, as a line of Markdown; all of it when it has none. */
  rest: string;
  /** What it stands in: entries of one list or table share it. */
  block: number;
  /** The paragraph, item or row that it is a line of. */
  part: number;
  /** Of a heading; 0 for the rest. */
  depth: number;
  /** Where it begins in what was parsed. */
  offset: number;
  /** What the head of its table says for all rows. */
  head?: string | undefined;
}

/** A report as units, in the order of its text. */
export function unitsOf(tree: Root, source: string): Unit[] {
  const units: Unit[] = [];
  let [blocks, parts, section] = [0, 0, 0];

  const add = (line: TextLine, kind: Unit['kind'], block: number, part: number, depth = 0) => {
    const stamp = readStamp(line.text);
    const rest = stamp ? restOf(line, stamp.end) : markdownOfLine(line);
    units.push({ kind, text: line.text, stamp, rest, block, part, depth, offset: line.offset });
  };

  const addHeading = (node: Heading) => {
    const [line] = linesOf(node.children, source);
    if (line) add(line, 'heading', ++blocks, ++parts, node.depth);
    // Paragraphs below one heading follow each other as the items of a list do.
    section = ++blocks;
  };

  const addList = (node: List, block: number) => {
    for (const item of node.children) {
      const part = ++parts;
      for (const child of item.children) {
        if (child.type === 'paragraph') {
          for (const line of linesOf(child.children, source)) add(line, 'item', block, part);
        } else visit(child, ++blocks);
      }
    }
  };

  const addTable = (node: Table, block: number) => {
    for (const { line, stamp, rest, offset, head } of rowsOf(node, source)) {
      units.push({
        kind: 'row',
        text: line,
        stamp,
        rest,
        block,
        part: ++parts,
        depth: 0,
        offset,
        head,
      });
    }
  };

  const addCode = (value: string, offset: number, block: number) => {
    let at = offset;
    for (const text of value.split('\n')) {
      const stamp = readStamp(text);
      const words = text.slice(stamp?.end ?? 0).trim();
      const rest = words === '' ? '' : inBackticks(words);
      units.push({ kind: 'code', text, stamp, rest, block, part: ++parts, depth: 0, offset: at });
      at += text.length + 1;
    }
  };

  const visit = (node: Nodes | RootContent, block: number): void => {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'heading') addHeading(node);
    else if (node.type === 'list') addList(node, ++blocks);
    else if (node.type === 'table') addTable(node, ++blocks);
    else if (node.type === 'code') addCode(node.value, offset, ++blocks);
    else if (node.type === 'paragraph') {
      const part = ++parts;
      for (const line of linesOf(node.children, source)) add(line, 'line', block, part);
    } else if ('children' in node) for (const child of node.children) visit(child, block);
  };
  for (const node of tree.children) visit(node, section);
  return units;
}

function inBackticks(words: string): string {
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length));
  const signs = '`'.repeat(longest + 1);
  return longest === 0 ? `${signs}${words}${signs}` : `${signs} ${words} ${signs}`;
}
