import { targetsIn } from './shown.ts';

/** Elements that a browser may be asked to draw; more than this takes it seconds. */
export const MAX_DRAWN = 200_000;

/** A stretch of a drawing that can be used again. */
interface Part {
  /** Where it begins and ends, counted in elements. */
  start: number;
  end: number;
  /** Where its references begin and end. */
  firstReference: number;
  lastReference: number;
}

/** Counts what a drawing comes to when all that it uses again is drawn. */
export interface Entanglement {
  open(attributes: ReadonlyMap<string, string>): void;
  close(): void;
  /** Elements in all; more than `MAX_DRAWN` means: too many. */
  count(): number;
}

/** Follows the references of a drawing: ten parts that each use the one before ten times are ten billion. */
export function createEntanglement(): Entanglement {
  const parts = new Map<string, Part>();
  const references: string[] = [];
  const open: Part[] = [];
  let elements = 0;
  return {
    open(attributes) {
      const part = { start: elements, end: 0, firstReference: references.length, lastReference: 0 };
      elements++;
      open.push(part);
      const id = attributes.get('id');
      if (id !== undefined && !parts.has(id)) parts.set(id, part);
      for (const [name, value] of attributes) {
        if (name === 'href' && value.startsWith('#')) references.push(value.slice(1));
        references.push(...targetsIn(value));
      }
    },
    close() {
      const part = open.pop();
      if (!part) return;
      part.end = elements;
      part.lastReference = references.length;
    },
    count: () => countAll(parts, references, elements),
  };
}

function countAll(parts: ReadonlyMap<string, Part>, references: readonly string[], elements: number): number {
  const counts = new Map<string, number>();
  let steps = 0;
  const countOf = (id: string): number => {
    const known = counts.get(id);
    const part = parts.get(id);
    if (known !== undefined || !part) return known ?? 0;
    // What uses itself is drawn by nobody.
    counts.set(id, 0);
    let count = part.end - part.start;
    for (let index = part.firstReference; index < part.lastReference && count <= MAX_DRAWN; index++) {
      steps++;
      if (steps > MAX_DRAWN) return MAX_DRAWN + 1;
      count += countOf(references[index] ?? '');
    }
    counts.set(id, count);
    return count;
  };
  let total = elements;
  for (const reference of references) {
    if (total > MAX_DRAWN) break;
    total += countOf(reference);
  }
  return total;
}
