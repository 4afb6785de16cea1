import { addUses, type StyleUses, type Use, usesOf, usesOfAttributes } from './style-uses.ts';

/** Elements that a browser may be asked to draw; more than this takes it seconds. */
export const MAX_DRAWN = 200_000;

/** An element, and where what it holds begins and ends, counted in elements from itself. */
interface Part {
  name: string;
  attributes: ReadonlyMap<string, string>;
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
  const parts: Part[] = [];
  const open: Part[] = [];
  const styles: StyleUses = new Map();
  return {
    open(name, attributes) {
      const part = { name, attributes, start: parts.length, end: 0 };
      parts.push(part);
      open.push(part);
    },
    close() {
      const part = open.pop();
      if (part) part.end = parts.length;
    },
    addStyles: (css) => addUses(css, styles),
    count() {
      const byId = new Map<string, Part>();
      for (const part of parts) {
        const id = part.attributes.get('id');
        if (id !== undefined && !byId.has(id)) byId.set(id, part);
      }
      const copies = parts.map(({ attributes }) => hrefsOf(attributes));
      const copiesOf = (index: number) => copies[index] ?? [];
      const times = {
        once: () => 1,
        element: createSums(parts, byId, copiesOf),
        point: createSums(parts, byId, copiesOf, pointsOf),
      };
      let styled = 0;
      const references: Use[][] = [];
      for (const { name, attributes } of parts) {
        const used = usesOf(name, attributes, styles).filter(({ id }) => byId.has(id));
        styled += used.length;
        // Each of them draws something.
        if (styled > MAX_DRAWN) return MAX_DRAWN + 1;
        references.push([...usesOfAttributes(attributes), ...used]);
      }
      const drawn = createSums(parts, byId, (index) => [
        ...copiesOf(index),
        ...(references[index] ?? []).map(({ id, each }) => ({
          id,
          // Colours that flow into each other cost nothing of their own for each that has them.
          times: byId.get(id)?.name.endsWith('Gradient') ? 1 : times[each](index),
        })),
      ]);
      return drawn(0);
    },
  };
}

/** A part that is drawn for an element, so many times. */
interface Copies {
  id: string;
  times: number;
}

function hrefsOf(attributes: ReadonlyMap<string, string>): Copies[] {
  const href = attributes.get('href');
  return href?.startsWith('#') ? [{ id: href.slice(1), times: 1 }] : [];
}

/** How many points the lines of an element have at most: each takes four letters, such as ` 1 2`. */
function pointsOf({ attributes }: Part): number {
  const letters = (attributes.get('d')?.length ?? 0) + (attributes.get('points')?.length ?? 0);
  return 1 + Math.ceil(letters / 4);
}

/**
 * How much an element comes to, with all within it and all that these draw. Each part is added up once; none comes to
 * more than one more than may be drawn.
 */
function createSums(
  parts: readonly Part[],
  byId: ReadonlyMap<string, Part>,
  copiesOf: (index: number) => readonly Copies[],
  weightOf: (part: Part) => number = () => 1,
): (index: number) => number {
  const weights = parts.map(weightOf);
  const known = new Map<number, number>();
  let steps = 0;
  const within = (index: number): number => {
    const before = known.get(index);
    if (before !== undefined) return before;
    // What uses itself is drawn by nobody.
    known.set(index, 0);
    const { start = 0, end = 0 } = parts[index] ?? {};
    let sum = 0;
    for (let at = start; at < end && sum <= MAX_DRAWN; at++) {
      sum += weights[at] ?? 0;
      for (const { id, times } of copiesOf(at)) {
        steps++;
        const part = byId.get(id);
        if (part) sum += times * within(part.start);
        if (steps > MAX_DRAWN) sum = MAX_DRAWN + 1;
      }
    }
    sum = Math.min(sum, MAX_DRAWN + 1);
    known.set(index, sum);
    return sum;
  };
  return within;
}
