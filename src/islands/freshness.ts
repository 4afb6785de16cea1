import { readingTimeOf } from '../domain/age.ts';
import { isPromiseOverdue } from '../domain/relative.ts';
import { statusAt } from '../domain/status.ts';
import type { StatusFacts } from '../domain/status-facts.ts';
import { windowStateOf } from '../domain/window.ts';
import { wordsIn } from '../words/carried.ts';
import { sayDuration, sayPromise, sayRelative } from '../words/duration.ts';
import { keepTrue } from './keep-true.ts';
import type { Shown, Sight } from './live-services.ts';

/** Told of services, by a script that only pages which show them load. */
type ShowServices = typeof import('./live-services.ts').shownOfServices;

/** Windows begin on the second. */
const SECOND = 1000;

const OF_SERVICES = '[data-live="site"],[data-live^="service:"],[data-live^="group:"]';

/**
 * `<aw-freshness>`: keeps everything true that depends on now, while the page is open and however long ago it was
 * built, and never shows anything better than it was at the build. It holds the facts as
 * `<script type="application/json">` and what they are told in as `data-words`. Each element of the page with
 * `data-live` is told what to show by the functions that the build used:
 *
 * - `site`, `service:<id>`, `group:<path>`, `incident:<id>`: the status
 * - `window`, with `data-starts`, `data-ends` and `data-planned` in milliseconds: its state
 * - `relative`, `lasting` and `promise`, on a `<time datetime>`: "in 2 h", "2 h", "overdue by 2 h"
 *
 * The state goes to `data-state`, the words into the element's `[data-text]`, or else the element.
 */
class FreshnessElement extends HTMLElement {
  #life = new AbortController();

  connectedCallback(): void {
    this.#life = new AbortController();
    const facts: StatusFacts = JSON.parse(this.querySelector('script')?.textContent ?? '');
    const words: Sight['words'] = wordsIn(this.dataset['words']);
    let showServices: ShowServices | undefined;
    const freshenAll = () => {
      const now = readingTimeOf(facts, Date.now());
      for (const element of document.querySelectorAll<HTMLElement>('[data-live]'))
        freshen(element, { facts, now, words }, showServices);
    };
    keepTrue(freshenAll, SECOND, this.#life.signal);
    if (document.querySelector(OF_SERVICES))
      void import('./live-services.ts').then(({ shownOfServices }) => {
        showServices = shownOfServices;
        freshenAll();
      });
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }
}

customElements.define('aw-freshness', FreshnessElement);

/** Touches only what changed, so that screen readers hear of nothing else. */
function freshen(element: HTMLElement, sight: Sight, showServices: ShowServices | undefined): void {
  const shown = shownBy(element, sight, showServices);
  if (!shown) return;
  const { state, text } = shown;
  if (state !== undefined && element.dataset['state'] !== state) element.dataset['state'] = state;
  const target = element.querySelector('[data-text]') ?? element;
  if (target.textContent !== text) target.textContent = text;
}

function shownBy(
  element: HTMLElement,
  sight: Sight,
  showServices: ShowServices | undefined,
): Shown | undefined {
  const { facts, now, words } = sight;
  const { live = '', starts, ends, planned } = element.dataset as Record<string, string | undefined>;
  const [kind = '', id = ''] = live.split(/:(.*)/);
  const time = Date.parse(element.getAttribute('datetime') ?? '');
  switch (kind) {
    case 'incident': {
      const incident = facts.incidents.find((candidate) => candidate.id === id);
      if (!incident) return undefined;
      const state = statusAt(incident.changes, now);
      return { state, text: words.say(`incident.${state}`) };
    }
    case 'window': {
      const window = {
        starts: Number(starts),
        ends: Number(ends),
        planned: Number(planned),
        cancelled: false,
      };
      const state = windowStateOf(window, now, facts.builtAt);
      return { state, text: words.say(`window.${state}`) };
    }
    case 'relative':
      return { text: sayRelative(now, time, words) };
    case 'lasting':
      return { text: sayDuration(now - time, words) };
    case 'promise':
      return { state: isPromiseOverdue(now, time) ? 'overdue' : 'due', text: sayPromise(now, time, words) };
    default:
      return showServices?.(kind, id, sight);
  }
}
