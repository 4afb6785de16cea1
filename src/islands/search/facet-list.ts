import type { FacetCount, FacetCounts, Filters } from '../../search/engine/filters.ts';
import { FACETS, type FacetName } from '../../search/files.ts';
import { fill } from '../../search/show/strings.ts';
import { element } from './element.ts';
import type { SearchSettings } from './settings.ts';

/** Longer lists are cut until the reader asks for the rest. */
const SHOWN = 8;

/** The facets as groups of checkboxes with counts, the chosen ones first. The focus stays where it was. */
export function drawFacets(
  place: HTMLElement,
  counts: FacetCounts,
  filters: Filters,
  settings: SearchSettings,
): void {
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
  const opened = new Set(
    [...place.querySelectorAll<HTMLElement>('fieldset[data-open]')].map(({ dataset }) => dataset['facet']),
  );
  const groups = FACETS.filter((facet) => counts[facet].length > 0).map((facet) =>
    group(facet, counts[facet], filters[facet] ?? [], opened.has(facet), settings),
  );
  place.replaceChildren(...groups);
  if (!focused) return;
  const again = [...place.querySelectorAll('input')].find(
    ({ name, value }) => name === focused.name && value === focused.value,
  );
  again?.focus();
}

function group(
  facet: FacetName,
  counts: readonly FacetCount[],
  chosen: readonly string[],
  isOpen: boolean,
  { strings, locale }: SearchSettings,
): HTMLElement {
  const rank = ({ id, count }: FacetCount) => (chosen.includes(id) ? Number.MAX_SAFE_INTEGER : count);
  const order = (a: FacetCount, b: FacetCount) =>
    facet === 'year' ? b.id.localeCompare(a.id) : rank(b) - rank(a) || a.label.localeCompare(b.label, locale);
  const number = new Intl.NumberFormat(locale);
  const rows = [...counts].sort(order).map(({ id, label, count }) => {
    const box = element('input', { type: 'checkbox', name: facet, value: id });
    box.checked = chosen.includes(id);
    return element(
      'label',
      {},
      box,
      ` ${facet === 'report' ? strings.report : label} `,
      element('small', {}, number.format(count)),
    );
  });
  const shown = isOpen ? rows.length : Math.max(SHOWN, chosen.length);
  const set = element('fieldset', { 'data-facet': facet, 'data-open': isOpen });
  set.append(element('legend', {}, strings.facets[facet] ?? facet), ...rows.slice(0, shown));
  if (rows.length > shown) {
    const more = element(
      'button',
      { type: 'button' },
      fill(strings.showAll, { count: number.format(rows.length) }),
    );
    more.addEventListener('click', () => {
      set.dataset['open'] = '';
      more.replaceWith(...rows.slice(shown));
      rows[shown]?.querySelector('input')?.focus();
    });
    set.append(more);
  }
  return set;
}
