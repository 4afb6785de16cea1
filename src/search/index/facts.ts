import { slugOf } from '../../domain/address.ts';
import { compareText } from '../../domain/order.ts';
import { tagsOf } from '../../domain/tags.ts';
import { ByteWriter } from '../bytes.ts';
import type { SearchDocument } from '../document.ts';
import { FACETS, type FacetName, type FacetValue, type FacetValues } from '../files.ts';

const MINUTE = 60_000;

/** The values of every facet with a column each, and when each incident began and ended, to the minute. */
export function toFacts(documents: readonly SearchDocument[]): Uint8Array {
  const writer = new ByteWriter();
  const tags = new Map(tagsOf(documents).map(({ slug, label }) => [slug, label]));
  const rowsOf = documents.map((document) => facetsOf(document, tags));
  const values = Object.fromEntries(
    FACETS.map((facet) => [facet, valuesOf(rowsOf.map((of) => of[facet]))]),
  ) as FacetValues;
  writer.json(values);
  for (const facet of FACETS) {
    const numbers = new Map(values[facet].map(({ id }, number) => [id, number]));
    const rows = rowsOf.map((of) => of[facet].map(({ id }) => numbers.get(id) ?? 0).sort((a, b) => a - b));
    for (const row of rows) writer.number(row.length);
    for (const row of rows)
      for (const [i, number] of row.entries()) writer.number(number - (row[i - 1] ?? 0));
  }
  let previous = 0;
  for (const { started } of documents) {
    const minute = Math.floor(Date.parse(started) / MINUTE);
    writer.signed(previous - minute);
    previous = minute;
  }
  for (const document of documents) writer.number((minutesOf(document) ?? -1) + 1);
  return writer.toBytes();
}

/** How long it lasted in minutes, begun ones counted; nothing while it is open. */
export function minutesOf({ started, ended }: SearchDocument): number | undefined {
  return ended === undefined
    ? undefined
    : Math.max(0, Math.ceil(Date.parse(ended) / MINUTE) - Math.floor(Date.parse(started) / MINUTE));
}

/** @param tags - how each is written on pages, by its slug. */
function facetsOf(
  document: SearchDocument,
  tags: ReadonlyMap<string, string>,
): Record<FacetName, FacetValue[]> {
  const year = document.started.slice(0, 4);
  return {
    service: document.services.map(({ id, name }) => ({ id, label: name })),
    severity: document.severity ? [document.severity] : [],
    cause: document.cause ? [document.cause] : [],
    tag: [...new Set(document.tags.map(slugOf))].map((id) => ({ id, label: tags.get(id) ?? id })),
    year: [{ id: year }],
    status: [{ id: document.status }],
    report: document.hasReport ? [{ id: 'yes' }] : [],
  };
}

/** Distinct values, the most frequent first, so that frequent ones have small numbers. */
function valuesOf(rows: readonly FacetValue[][]): FacetValue[] {
  const found = new Map<string, { value: FacetValue; count: number }>();
  for (const value of rows.flat()) {
    const counted = found.get(value.id) ?? { value, count: 0 };
    found.set(value.id, counted);
    counted.count++;
  }
  return [...found.values()]
    .sort((a, b) => b.count - a.count || compareText(a.value.id, b.value.id))
    .map(({ value }) => value);
}
