import { FACETS, type FacetName, type FacetValue } from '../files.ts';
import type { Facts } from './facts.ts';

/** Chosen values by facet: any of a facet's values, and all of the facets. */
export type Filters = Partial<Record<FacetName, readonly string[]>>;

/** Moments in milliseconds: incidents that were going on between them. */
export interface Period {
  from?: number | undefined;
  to?: number | undefined;
}

/** A value of a facet and how many of the reports found have it. */
export interface FacetCount extends FacetValue {
  count: number;
}

export type FacetCounts = Record<FacetName, FacetCount[]>;

/** Which reports pass, 1 or 0 by report. `except` leaves one facet's choices out. */
export function passing(facts: Facts, filters: Filters, period: Period, except?: FacetName): Uint8Array {
  const from = period.from ?? -Infinity;
  const to = period.to ?? Infinity;
  const passes = Uint8Array.from(facts.starts, (start, i) =>
    start <= to && (facts.ends[i] ?? 0) >= from ? 1 : 0,
  );
  for (const facet of FACETS) {
    const chosen = filters[facet] ?? [];
    if (facet === except || chosen.length === 0) continue;
    const numbers = new Set(
      facts.values[facet].flatMap(({ id }, number) => (chosen.includes(id) ? [number] : [])),
    );
    for (const [i, row] of facts.columns[facet].entries()) {
      if (!row.some((number) => numbers.has(number))) passes[i] = 0;
    }
  }
  return passes;
}

/**
 * How many of the reports found have each value. A facet's own choices do not narrow its own counts,
 * so that readers see what a second value would add.
 */
export function countFacets(
  facts: Facts,
  found: (document: number) => boolean,
  filters: Filters,
  period: Period,
): FacetCounts {
  const all = passing(facts, filters, period);
  const counted = FACETS.map((facet) => {
    const passes = filters[facet]?.length ? passing(facts, filters, period, facet) : all;
    const counts = facts.values[facet].map((value) => ({ ...value, count: 0 }));
    for (const [document, row] of facts.columns[facet].entries()) {
      if (!passes[document] || !found(document)) continue;
      for (const number of row) {
        const value = counts[number];
        if (value) value.count++;
      }
    }
    return [facet, counts.filter(({ id, count }) => count > 0 || filters[facet]?.includes(id))];
  });
  return Object.fromEntries(counted) as FacetCounts;
}
