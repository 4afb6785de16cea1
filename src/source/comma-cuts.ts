import { isMap, isPair, isScalar, type Pair, Scalar, visit, type YAMLMap } from 'yaml';
import { remembered } from '../domain/remembered.ts';
import type { Path } from '../schema/fault.ts';
import { find } from './yaml-path.ts';

/** A text in `{ … }` that a comma ended before its author did; offsets are those of the YAML. */
export interface Cut {
  /** The text and what stands behind its first comma. */
  start: number;
  end: number;
  /** Where what was cut off begins. */
  rest: number;
}

/** Finds the cut that took in what stands at an offset, anywhere in the YAML. */
export function createCuts(contents: unknown): (offset: number) => Cut | undefined {
  const byKey = new Map<number, Cut>();
  visit(contents as YAMLMap, {
    Map(_, map) {
      for (const { keys, ...cut } of cutsOf(map)) for (const key of keys) byKey.set(key, cut);
    },
  });
  return (offset) => byKey.get(offset);
}

/** The cut that made a key of what stands at `path`. */
export function cutAt(contents: object | null, path: Path): Cut | undefined {
  const { node, depth } = find(contents, path.slice(0, -1));
  if (contents === null || depth < path.length - 1 || !isMap(node)) return undefined;
  const { key } = find(contents, path);
  return key?.range ? cutsOfContents(contents)(key.range[0]) : undefined;
}

const cutsOfContents = remembered(createCuts);

/** Keys without a colon that follow a plain text: in braces, these are what a comma leaves. */
function cutsOf({ flow, items }: YAMLMap): (Cut & { keys: number[] })[] {
  if (!flow) return [];
  return items.flatMap((pair, index) => {
    const before = items[index - 1];
    if (!isLoose(pair) || !before || isLoose(before)) return [];
    const { value } = before;
    if (!isScalar(value) || value.type !== Scalar.PLAIN || !value.range) return [];
    const [rest] = offsetsOf(pair);
    const keys: number[] = [];
    let end = rest;
    for (let next: Pair | undefined = pair, at = index; next && isLoose(next); next = items[++at]) {
      const [from, to] = offsetsOf(next);
      keys.push(from);
      end = to;
    }
    return [{ start: value.range[0], end, rest, keys }];
  });
}

function isLoose(pair: Pair): boolean {
  return isPair(pair) && pair.value === null && isScalar(pair.key) && pair.key.type === Scalar.PLAIN;
}

function offsetsOf({ key }: Pair): [number, number] {
  const range = isScalar(key) ? key.range : undefined;
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}
