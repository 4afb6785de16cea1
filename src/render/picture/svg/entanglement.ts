import { targetsIn } from './shown.ts';
import { addUses, type StyleUses, usesOf } from './style-uses.ts';

/** Elements that a browser may be asked to draw; more than this takes it seconds. */
export const MAX_DRAWN = 200_000;

/** A stretch of a drawing that can be used again. */
interface Part {
  /** Where it begins and ends, counted in elements. */
  start: number;
  end: number;
}

/** Counts what a drawing comes to when all that it uses again is drawn. */
export interface Entanglement {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(): void;
  /** Adds a style sheet, wherever it stands. */
  addStyles(css: string): void;
  /** Elements in all; more than `MAX_DRAWN` means: too many. */
  count(): number;
}

/** Follows the references of a drawing: ten parts that each use the one before ten times are ten billion. */
export function createEntanglement(): Entanglement {
  const parts = new Map<string, Part>();
  const open: Part[] = [];
  const uses: StyleUses = new Map();
  const elements: { name: string; attributes: ReadonlyMap<string, string>; targets: string[] }[] = [];
  return {
    open(name, attributes) {
      const part = { start: elements.length, end: 0 };
      open.push(part);
      const id = attributes.get('id');
      if (id !== undefined && !parts.has(id)) parts.set(id, part);
      const targets = [...attributes].flatMap(([key, value]) => [
        ...(key === 'href' && value.startsWith('#') ? [value.slice(1)] : []),
        ...targetsIn(value),
      ]);
      elements.push({ name, attributes, targets });
    },
    close() {
      const part = open.pop();
      if (part) part.end = elements.length;
    },
    addStyles: (css) => addUses(css, uses),
    count() {
      const references: string[][] = [];
      let styled = 0;
      for (const { name, attributes, targets } of elements) {
        const used = usesOf(name, attributes, uses).filter((id) => parts.has(id));
        references.push([...targets, ...used]);
        styled += used.length;
        // Each of them draws something.
        if (styled > MAX_DRAWN) return MAX_DRAWN + 1;
      }
      return countAll(parts, references);
    },
  };
}

/** With what each element refers to, in their order. */
function countAll(parts: ReadonlyMap<string, Part>, references: readonly (readonly string[])[]): number {
  const counts = new Map<string, number>();
  let steps = 0;
  const countOf = (id: string): number => {
    const known = counts.get(id);
    const part = parts.get(id);
    if (known !== undefined || !part) return known ?? 0;
    // What uses itself is drawn by nobody.
    counts.set(id, 0);
    let count = part.end - part.start;
    for (let index = part.start; index < part.end && count <= MAX_DRAWN; index++) {
      for (const reference of references[index] ?? []) {
        steps++;
        if (steps > MAX_DRAWN) return MAX_DRAWN + 1;
        count += countOf(reference);
      }
    }
    counts.set(id, count);
    return count;
  };
  let total = references.length;
  for (const reference of references.flat()) {
    if (total > MAX_DRAWN) break;
    total += countOf(reference);
  }
  return total;
}
