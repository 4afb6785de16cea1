import { toCsv } from '../search/csv.ts';
import type { SearchAnswer, SearchRequest } from '../search/engine/create-search.ts';
import { FACETS, type FacetName } from '../search/files.ts';
import { periodOf, readAddress, type SearchState, toAddress } from '../search/query/address.ts';
import { ROWS, resultRow } from '../search/show/result.ts';
import { element, toElement } from './search/element.ts';
import { drawFacets } from './search/facet-list.ts';
import { toLocal, withOffset } from './search/local-time.ts';
import { answerText, showFailure } from './search/message.ts';
import { part } from './search/part.ts';
import { type SearchSettings, settingsOf } from './search/settings.ts';

const PAUSE = 90;

/**
 * `<aw-search-page>`: words, filters, times and order, all of it in the address, which is the only state there is:
 * every change is written there and the page shown anew from it. Typing replaces the entry in the history, all else
 * makes a new one. What is found when nothing is asked for stands in the page as it is sent.
 */
export class SearchPage extends HTMLElement {
  #settings: SearchSettings | undefined;
  readonly #listeners = new AbortController();
  #limit = ROWS;
  #asked = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const { signal } = this.#listeners;
    this.#settings = settingsOf(this);
    for (const controls of this.querySelectorAll('fieldset')) controls.disabled = false;
    part(this, 'input', HTMLInputElement).addEventListener('input', () => this.#onTyping(), { signal });
    this.addEventListener('submit', (event) => this.#onSubmit(event), { signal });
    this.addEventListener('change', (event) => this.#onChange(event), { signal });
    part(this, 'clear', HTMLButtonElement).addEventListener('click', () => this.#clear(), { signal });
    part(this, 'save', HTMLButtonElement).addEventListener('click', () => this.#save(), { signal });
    part(this, 'more', HTMLButtonElement).addEventListener('click', () => this.#showMore(), { signal });
    window.addEventListener('popstate', () => this.#showAddress(), { signal });
    part(this, 'filters', HTMLDetailsElement).open = matchMedia('(min-width: 60rem)').matches;
    this.#begin(signal);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  /** Answers the address; when it asks for nothing, only makes search ready, once the page is painted or is turned to. */
  #begin(signal: AbortSignal): void {
    const isAsked = toAddress(readAddress(location.search)) !== '';
    delete document.documentElement.dataset['asked'];
    this.#fillFields();
    if (isAsked) {
      part(this, 'status', HTMLParagraphElement).replaceChildren();
      part(this, 'results', HTMLOListElement).replaceChildren();
      this.#ask();
      return;
    }
    const prepare = () => {
      if (this.#asked === 0) this.#ask(true);
    };
    this.addEventListener('focusin', prepare, { signal });
    new PerformanceObserver(prepare).observe({ type: 'paint', buffered: true });
  }

  #go(change: Partial<SearchState>, isNewEntry: boolean): void {
    clearTimeout(this.#pause);
    const text = part(this, 'input', HTMLInputElement).value;
    const address = toAddress({ ...readAddress(location.search), text, ...change });
    if (address !== location.search) {
      const url = location.pathname + address;
      if (isNewEntry) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    }
    this.#limit = ROWS;
    this.#ask();
  }

  #onTyping(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(
      () => this.#go({ text: part(this, 'input', HTMLInputElement).value }, false),
      PAUSE,
    );
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.#go({}, true);
  }

  #onChange({ target }: Event): void {
    if (target instanceof HTMLSelectElement) this.#go({ sort: target.value as SearchState['sort'] }, true);
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'from' || target.name === 'to')
      this.#go({ [target.name]: withOffset(target.value) }, true);
    if (target.type !== 'checkbox') return;
    const { filters } = readAddress(location.search);
    const facet = target.name as FacetName;
    const others = (filters[facet] ?? []).filter((value) => value !== target.value);
    this.#go({ filters: { ...filters, [facet]: target.checked ? [...others, target.value] : others } }, true);
  }

  #clear(): void {
    this.#go({ filters: {}, from: '', to: '', sort: 'best' }, true);
    this.#showAddress();
  }

  async #showMore(): Promise<void> {
    const list = part(this, 'results', HTMLOListElement);
    const next = list.children.length;
    this.#limit += ROWS;
    await this.#ask();
    list.children[next]?.querySelector('a')?.focus();
  }

  async #save(): Promise<void> {
    const settings = this.#settings;
    if (!settings) return;
    try {
      const search = await settings.engine();
      const csv = toCsv(await search.records(requestOf(readAddress(location.search))), location.origin);
      const href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
      element('a', { href, download: 'incidents.csv' }).click();
      setTimeout(() => URL.revokeObjectURL(href), 60_000);
    } catch {
      showFailure(part(this, 'status', HTMLParagraphElement), settings, () => this.#save());
    }
  }

  /** Puts into the fields what the address says, and answers it. */
  #showAddress(): void {
    this.#fillFields();
    this.#limit = ROWS;
    this.#ask();
  }

  #fillFields(): void {
    const state = readAddress(location.search);
    const period = periodOf(state);
    part(this, 'input', HTMLInputElement).value = state.text;
    part(this, 'from', HTMLInputElement).value = toLocal(period.from);
    part(this, 'to', HTMLInputElement).value = toLocal(period.to);
    part(this, 'sort', HTMLSelectElement).value = state.sort;
  }

  /** @param isShown - whether the results stand in the page already. */
  async #ask(isShown = false): Promise<void> {
    const settings = this.#settings;
    if (!settings) return;
    const state = readAddress(location.search);
    const status = part(this, 'status', HTMLParagraphElement);
    const number = ++this.#asked;
    try {
      const search = await settings.engine();
      const answer = await search.search({ ...requestOf(state), limit: this.#limit, counts: true });
      if (number !== this.#asked) return;
      if (!isShown) this.#showResults(answer, settings);
      this.#show(answer, state, settings);
    } catch {
      if (number !== this.#asked) return;
      if (!isShown) part(this, 'results', HTMLOListElement).replaceChildren();
      showFailure(status, settings, () => this.#ask());
    }
  }

  #showResults({ results }: SearchAnswer, settings: SearchSettings): void {
    const rows = results.map((result) => toElement(resultRow(result, settings)));
    part(this, 'results', HTMLOListElement).replaceChildren(...rows);
  }

  #show(answer: SearchAnswer, state: SearchState, settings: SearchSettings): void {
    const { results, total, counts } = answer;
    part(this, 'status', HTMLParagraphElement).textContent = answerText(answer, state.text, settings);
    part(this, 'more', HTMLButtonElement).hidden = total <= results.length;
    part(this, 'save', HTMLButtonElement).hidden = total === 0;
    part(this, 'clear', HTMLButtonElement).hidden = !isNarrowed(state);
    if (counts) drawFacets(part(this, 'facets', HTMLElement), counts, state.filters, settings);
  }
}

function requestOf(state: SearchState): SearchRequest {
  return { text: state.text, filters: state.filters, sort: state.sort, ...periodOf(state) };
}

function isNarrowed({ filters, from, to }: SearchState): boolean {
  return from !== '' || to !== '' || FACETS.some((facet) => (filters[facet] ?? []).length > 0);
}

customElements.define('aw-search-page', SearchPage);
