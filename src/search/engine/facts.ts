import { ByteReader } from '../bytes.ts';
import { FACETS, type FacetName, type FacetValues } from '../files.ts';

const MINUTE = 60_000;

/** What readers filter by, by report. */
export interface Facts {
  values: FacetValues;
  /** Numbers of the values that each report has. */
  columns: Record<FacetName, number[][]>;
  /** When each incident began and ended, in milliseconds; an open one ends at infinity. */
  starts: number[];
  ends: number[];
}

export function readFacts(bytes: Uint8Array, count: number): Facts {
  const reader = new ByteReader(bytes);
  const values = reader.json() as FacetValues;
  const columns = Object.fromEntries(
    FACETS.map((facet) => [facet, readColumn(reader, count)]),
  ) as Facts['columns'];
  let minute = 0;
  const starts = Array.from({ length: count }, () => {
    minute -= reader.signed();
    return minute * MINUTE;
  });
  const ends = starts.map((start) => {
    const length = reader.number();
    return length === 0 ? Infinity : start + (length - 1) * MINUTE;
  });
  return { values, columns, starts, ends };
}

function readColumn(reader: ByteReader, count: number): number[][] {
  const lengths = Array.from({ length: count }, () => reader.number());
  return lengths.map((length) => {
    let number = 0;
    return Array.from({ length }, () => (number += reader.number()));
  });
}
