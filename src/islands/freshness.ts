import { readingTimeOf } from '../domain/age.ts';
import { formatDuration } from '../domain/duration.ts';
import type { Instant } from '../domain/moment.ts';
import { formatPromise, formatRelative, isPromiseOverdue } from '../domain/relative.ts';
import { INCIDENT_STATUS_LABELS, type ServiceStatus, statusAt } from '../domain/status.ts';
import type { StatusFacts } from '../domain/status-facts.ts';
import { groupStatusOf, membersOf } from '../domain/status-groups.ts';
import { serviceStatusesOf, siteStatusOf, statusLabelOf } from '../domain/status-of-services.ts';
import { WINDOW_STATE_LABELS, windowStateOf } from '../domain/window.ts';
import { keepTrue } from './keep-true.ts';

/** What an element shows at a moment: a state for styles to choose by, and words. */
interface Shown {
  state?: string;
  text: string;
}

/** Windows begin on the second. */
const SECOND = 1000;

/**
 * `<aw-freshness>`: keeps everything true that depends on now, while the page is open and however
 * long ago it was built, and never shows anything better than it was at the build. It holds the facts as `<script type="application/json">`. Each element of
 * the page with `data-live` is told what to show by the functions that the build used:
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
    const freshenAll = () => {
      const now = readingTimeOf(facts, Date.now());
      for (const element of document.querySelectorAll<HTMLElement>('[data-live]'))
        freshen(element, facts, now);
    };
    keepTrue(freshenAll, SECOND, this.#life.signal);
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }
}

customElements.define('aw-freshness', FreshnessElement);

/** Touches only what changed, so that screen readers hear of nothing else. */
function freshen(element: HTMLElement, facts: StatusFacts, now: Instant): void {
  const shown = shownBy(element, facts, now);
  if (!shown) return;
  const { state, text } = shown;
  if (state !== undefined && element.dataset['state'] !== state) element.dataset['state'] = state;
  const target = element.querySelector('[data-text]') ?? element;
  if (target.textContent !== text) target.textContent = text;
}

function shownBy(element: HTMLElement, facts: StatusFacts, now: Instant): Shown | undefined {
  const { live = '', starts, ends, planned } = element.dataset as Record<string, string | undefined>;
  const [kind = '', id = ''] = live.split(/:(.*)/);
  const time = Date.parse(element.getAttribute('datetime') ?? '');
  switch (kind) {
    case 'site': {
      const { level, sentence } = siteStatusOf(facts, now);
      return { state: level, text: sentence };
    }
    case 'service':
      return statusOfMembers([id], serviceStatusesOf(facts, now).get(id), facts, now);
    case 'group': {
      const ids = membersOf(id, facts.services).map((service) => service.id);
      const status = groupStatusOf(id, facts.services, serviceStatusesOf(facts, now));
      return statusOfMembers(ids, status, facts, now);
    }
    case 'incident': {
      const incident = facts.incidents.find((candidate) => candidate.id === id);
      return incident && labelled(INCIDENT_STATUS_LABELS, statusAt(incident.changes, now));
    }
    case 'window': {
      const window = {
        starts: Number(starts),
        ends: Number(ends),
        planned: Number(planned),
        cancelled: false,
      };
      return labelled(WINDOW_STATE_LABELS, windowStateOf(window, now, facts.builtAt));
    }
    case 'relative':
      return { text: formatRelative(now, time) };
    case 'lasting':
      return { text: formatDuration(now - time) };
    case 'promise':
      return { state: isPromiseOverdue(now, time) ? 'overdue' : 'due', text: formatPromise(now, time) };
    default:
      return undefined;
  }
}

function statusOfMembers(
  ids: readonly string[],
  state: ServiceStatus | undefined,
  facts: StatusFacts,
  now: Instant,
): Shown | undefined {
  return state && { state, text: statusLabelOf(state, ids, facts, now) };
}

function labelled<K extends string>(labels: Record<K, string>, state: K | undefined): Shown | undefined {
  return state && { state, text: labels[state] };
}
