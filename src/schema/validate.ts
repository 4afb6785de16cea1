import type { z } from 'astro/zod';
import type { Fault, Parsed, Path } from './fault.ts';
import { toFaults } from './issues.ts';

/** Data that fits its schema, perhaps after what was faulty in it has been left out. */
export interface Validated<T> extends Parsed<T> {
  /** Where something in `value` stands in the data as it was written. */
  toWritten(path: Path): Path;
}

/**
 * Check data against a schema. When something is wrong, what remains is checked again, so that
 * the rest of the file is looked at in the same run.
 *
 * @param placeholders - stand in for required fields that are missing or wrong.
 */
export function validate<S extends z.ZodType>(
  schema: S,
  data: unknown,
  placeholders: Readonly<Record<string, unknown>> = {},
): Validated<z.output<S>> {
  const first = schema.safeParse(data, { reportInput: true });
  if (first.success) return { value: first.data, faults: [], toWritten: (path) => path };
  const faults = first.error.issues.flatMap((issue) => toFaults(issue, schema));
  const removed = new Removals(faults.map(({ path }) => path));
  const second = schema.safeParse(removed.applyTo(data, placeholders));
  return { value: second.data, faults, toWritten: (path) => removed.toWritten(path) };
}

/** What is left out of data: items of lists as a whole, and fields of the document. */
class Removals {
  readonly #fields = new Set<string>();
  readonly #items = new Map<string, Set<number>>();

  constructor(paths: readonly Path[]) {
    for (const [field, index] of paths) {
      if (typeof field !== 'string') continue;
      if (typeof index !== 'number') this.#fields.add(field);
      else this.#items.set(field, (this.#items.get(field) ?? new Set()).add(index));
    }
  }

  applyTo(data: unknown, placeholders: Readonly<Record<string, unknown>>): unknown {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return { ...placeholders };
    const kept: [string, unknown][] = [];
    for (const [key, value] of Object.entries(data)) {
      if (!this.#fields.has(key)) kept.push([key, this.#withoutItems(key, value)]);
    }
    return { ...placeholders, ...Object.fromEntries(kept) };
  }

  toWritten(path: Path): Path {
    const [field, index, ...rest] = path;
    const removed = typeof field === 'string' ? this.#items.get(field) : undefined;
    if (field === undefined || typeof index !== 'number' || !removed) return path;
    let written = index;
    for (const gone of [...removed].sort((a, b) => a - b)) if (gone <= written) written++;
    return [field, written, ...rest];
  }

  #withoutItems(key: string, value: unknown): unknown {
    const gone = this.#items.get(key);
    if (!gone || typeof value !== 'object' || value === null) return value;
    const stays = (_: unknown, index: number) => !gone.has(index);
    return Array.isArray(value)
      ? value.filter(stays)
      : Object.fromEntries(Object.entries(value).filter(stays));
  }
}

/** Faults of a value, where they were written. */
export function atWritten<T>(faults: readonly Fault[], { toWritten }: Validated<T>): Fault[] {
  return faults.map((fault) => ({ ...fault, path: toWritten(fault.path) }));
}
