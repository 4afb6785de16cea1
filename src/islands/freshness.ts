import { readingTimeOf } from '../domain/age.ts';
import type { Instant } from '../domain/moment.ts';
import { isPromiseOverdue } from '../domain/relative.ts';
import { siteStatusOf } from '../domain/site-status.ts';
import { type ServiceStatus, statusAt } from '../domain/status.ts';
import type { StatusFacts } from '../domain/status-facts.ts';
import { groupStatusOf, membersOf } from '../domain/status-groups.ts';
import { serviceStatusesOf, toldStatusOf } from '../domain/status-of-services.ts';
import { windowStateOf } from '../domain/window.ts';
import { wordsIn } from '../words/carried.ts';
import type { LIVE_KEYS } from '../words/live.ts';
import { saySiteStatus } from '../words/status.ts';
import { sayDuration, sayPromise, sayRelative } from '../words/time.ts';
import type { Words } from '../words/words.ts';
import { keepTrue } from './keep-true.ts';

/** What is shown, and at which moment. */
interface Sight {
  facts: StatusFacts;
  now: Instant;
  words: Words<(typeof LIVE_KEYS)[number]>;
}

/** What an element shows at a moment: a state for styles to choose by, and words. */
interface Shown {
  state?: string;
  text: string;
}

/** Windows begin on the second. */
const SECOND = 1000;

/**
 * `<aw-freshness>`: keeps everything true that depends on now, while the page is open and however
 * long ago it was built, and never shows anything better than it was at the build. It holds the facts as `<script type="application/json">`
 * and what they are told in as `data-words`. Each element of the page with `data-live` is told what to show by the functions that the build used:
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
    const freshenAll = () => {
      const now = readingTimeOf(facts, Date.now());
      for (const element of document.querySelectorAll<HTMLElement>('[data-live]'))
        freshen(element, { facts, now, words });
    };
    keepTrue(freshenAll, SECOND, this.#life.signal);
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }
}

customElements.define('aw-freshness', FreshnessElement);

/** Touches only what changed, so that screen readers hear of nothing else. */
function freshen(element: HTMLElement, sight: Sight): void {
  const shown = shownBy(element, sight);
  if (!shown) return;
  const { state, text } = shown;
  if (state !== undefined && element.dataset['state'] !== state) element.dataset['state'] = state;
  const target = element.querySelector('[data-text]') ?? element;
  if (target.textContent !== text) target.textContent = text;
}

function shownBy(element: HTMLElement, sight: Sight): Shown | undefined {
  const { facts, now, words } = sight;
  const { live = '', starts, ends, planned } = element.dataset as Record<string, string | undefined>;
  const [kind = '', id = ''] = live.split(/:(.*)/);
  const time = Date.parse(element.getAttribute('datetime') ?? '');
  switch (kind) {
    case 'site': {
      const status = siteStatusOf(facts, now);
      return { state: status.level, text: saySiteStatus(status, words) };
    }
    case 'service':
      return statusOfMembers([id], serviceStatusesOf(facts, now).get(id), sight);
    case 'group': {
      const ids = membersOf(id, facts.services).map((service) => service.id);
      const status = groupStatusOf(id, facts.services, serviceStatusesOf(facts, now));
      return statusOfMembers(ids, status, sight);
    }
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
      return undefined;
  }
}

function statusOfMembers(
  ids: readonly string[],
  state: ServiceStatus | undefined,
  { facts, now, words }: Sight,
): Shown | undefined {
  return state && { state, text: words.say(`status.${toldStatusOf(state, ids, facts, now)}`) };
}
