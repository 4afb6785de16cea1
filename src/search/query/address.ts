import type { Filters, Period } from '../engine/filters.ts';
import type { Sort } from '../engine/find.ts';
import { FACETS } from '../files.ts';

/** What is looked for, as it stands in a page's address. */
export interface SearchState {
  text: string;
  filters: Filters;
  /** A day or a time, with the offset of the zone it was chosen in; empty when it is open. */
  from: string;
  to: string;
  sort: Sort;
}

const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;
const LONGEST = 200;
const MOST_VALUES = 50;

/**
 * Reads `?q=…&service=checkout&service=api&from=2023-03-01T10:00+01:00&sort=newest`.
 * What it does not know or cannot read is left out: an address is not an error.
 */
export function readAddress(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const filters: Filters = {};
  for (const facet of FACETS) {
    const values = parameters.getAll(facet).filter((value) => value !== '' && value.length <= LONGEST);
    if (values.length > 0) filters[facet] = [...new Set(values)].slice(0, MOST_VALUES);
  }
  const sort = parameters.get('sort');
  return {
    text: (parameters.get('q') ?? '').slice(0, LONGEST),
    filters,
    from: momentIn(parameters.get('from')),
    to: momentIn(parameters.get('to')),
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'best',
  };
}

/** The same as an address, in one order, so that the same search has the same address; empty for nothing. */
export function toAddress({ text, filters, from, to, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  for (const facet of FACETS) for (const value of filters[facet] ?? []) parameters.append(facet, value);
  if (from !== '') parameters.set('from', from);
  if (to !== '') parameters.set('to', to);
  if (sort !== 'best') parameters.set('sort', sort);
  return parameters.size > 0 ? `?${parameters}` : '';
}

/**
 * The moments between which an incident must have been going on. A day is the whole day; what has no offset is in the
 * zone of the reader.
 */
export function periodOf({ from, to }: Pick<SearchState, 'from' | 'to'>): Period {
  return { from: instantOf(from, 'T00:00:00'), to: instantOf(to, 'T23:59:59.999') };
}

function momentIn(value: string | null): string {
  return value !== null && MOMENT.test(value) && instantOf(value, 'T00:00') !== undefined ? value : '';
}

function instantOf(moment: string, time: string): number | undefined {
  const instant = Date.parse(moment.length === 'YYYY-MM-DD'.length ? moment + time : moment);
  return Number.isNaN(instant) ? undefined : instant;
}
