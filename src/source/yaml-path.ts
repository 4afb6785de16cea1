import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { toPrintable } from '../domain/characters.ts';
import { remembered } from '../domain/remembered.ts';
import type { Path } from '../schema/fault.ts';

/** Where a path of the data leads in the text. */
export interface Found {
  node: Node | undefined;
  key: Node | undefined;
  offset: number;
  /** How many parts of the path were found. */
  depth: number;
}

/** A key as the data has it: the text that was written, whatever YAML makes of it. */
export function textOfKey({ value, source }: Scalar): string {
  return typeof value === 'string' ? toPrintable(value) : (source ?? '');
}

/** Follow a path as far as it goes. */
export function find(root: unknown, path: Path, part: 'key' | 'value' = 'value'): Found {
  let node = root as Node | null;
  let key: Node | null = null;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, name] of path.entries()) {
    const last = depth === path.length - 1;
    const next = step(node, name);
    if (!next) return { node: node ?? undefined, key: undefined, offset, depth };
    const value = next.value as Node | null;
    key = (next.key ?? null) as Node | null;
    const at = (last && part === 'key') || isEmpty(value) ? (key ?? value) : (value ?? key);
    offset = at?.range?.[0] ?? offset;
    node = value;
  }
  return { node: node ?? undefined, key: key ?? undefined, offset, depth: path.length };
}

/** One part of a path. Short forms count as what they are short for: `12:00: Text.` has `at` and `text`. */
function step(node: Node | null, name: string | number): { key: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const item = typeof name === 'number' ? node.items[name] : undefined;
    return item === undefined ? undefined : { key: undefined, value: item };
  }
  if (isPair(node)) return typeof name === 'string' ? fromPair(node, name) : undefined;
  if (isScalar(node)) return name === 'id' ? { key: undefined, value: node } : undefined;
  if (!isMap(node)) return undefined;
  if (typeof name === 'number') {
    // Leave the pair as a mapping of its own, for the next part to find.
    const pair = node.items[name];
    return pair ? { key: pair.key, value: pair } : undefined;
  }
  const { byKey, only } = pairsOf(node);
  return byKey.get(name) ?? (only && fromPair(only, name));
}

/** The pairs of a mapping by their keys, and the one that is short for two: it may have a `link` beside it. */
const pairsOf = remembered(({ items }: YAMLMap) => {
  const byKey = new Map<unknown, Pair>();
  for (const pair of items)
    if (isScalar(pair.key))
      for (const name of [pair.key.source, pair.key.value]) if (!byKey.has(name)) byKey.set(name, pair);
  const others = items.filter(({ key }) => !isScalar(key) || key.value !== 'link');
  return { byKey, only: others.length === 1 ? others[0] : undefined };
});

function fromPair({ key, value }: { key: unknown; value: unknown }, name: string) {
  if (name === 'at' || name === 'id') return { key, value: key };
  if (name === 'text' || name === 'impact' || name === 'stretches') return { key, value };
  return undefined;
}

function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}
