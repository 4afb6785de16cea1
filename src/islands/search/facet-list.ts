import type { IncidentStatus } from '../../domain/status.ts';
import type { FacetCount, FacetCounts, Filters } from '../../search/engine/filters.ts';
import { FACETS, type FacetName } from '../../search/files.ts';
import type { SearchWords } from '../../search/show/search-words.ts';
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
  { words }: SearchSettings,
): HTMLElement {
  const rank = ({ id, count }: FacetCount) => (chosen.includes(id) ? Number.MAX_SAFE_INTEGER : count);
  const order = (a: FacetCount, b: FacetCount) =>
    facet === 'year'
      ? b.id.localeCompare(a.id)
      : rank(b) - rank(a) || labelOf(facet, a, words).localeCompare(labelOf(facet, b, words), words.locale);
  const number = new Intl.NumberFormat(words.locale);
  const rows = [...counts].sort(order).map((value) => {
    const { id, count } = value;
    const box = element('input', { type: 'checkbox', name: facet, value: id });
    box.checked = chosen.includes(id);
    return element(
      'label',
      {},
      box,
      ` ${labelOf(facet, value, words)} `,
      element('small', {}, number.format(count)),
    );
  });
  const shown = isOpen ? rows.length : Math.max(SHOWN, chosen.length);
  const set = element('fieldset', { 'data-facet': facet, 'data-open': isOpen });
  set.append(element('legend', {}, words.say(`search.facet-${facet}`)), ...rows.slice(0, shown));
  if (rows.length > shown) {
    const more = element('button', { type: 'button' }, words.say('search.show-all', { count: rows.length }));
    more.addEventListener('click', () => {
      set.dataset['open'] = '';
      more.replaceWith(...rows.slice(shown));
      rows[shown]?.querySelector('input')?.focus();
    });
    set.append(more);
  }
  return set;
}

/** What authors name has its name in the index; what the site names is told by its words. */
function labelOf(facet: FacetName, { id, label }: FacetCount, words: SearchWords['words']): string {
  if (facet === 'report') return words.say('search.has-report');
  if (facet === 'status') return words.say(`incident.${id as IncidentStatus}`);
  return label ?? id;
}
