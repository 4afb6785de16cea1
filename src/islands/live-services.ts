import type { Instant } from '../domain/moment.ts';
import { siteStatusOf } from '../domain/site-status.ts';
import type { StatusFacts } from '../domain/status-facts.ts';
import { groupStatusOf, membersOf } from '../domain/status-groups.ts';
import { serviceStatusesOf, toldStatusOf } from '../domain/status-of-services.ts';
import type { LIVE_KEYS } from '../words/live.ts';
import { saySiteStatus } from '../words/status.ts';
import type { Words } from '../words/words.ts';

/** What is shown, and at which moment. */
export interface Sight {
  facts: StatusFacts;
  now: Instant;
  words: Words<(typeof LIVE_KEYS)[number]>;
}

/** What an element shows at a moment: a state for styles to choose by, and words. */
export interface Shown {
  state?: string;
  text: string;
}

/** How the site is, or a service, or the services under a heading; nothing for what is none of these. */
export function shownOfServices(kind: string, id: string, { facts, now, words }: Sight): Shown | undefined {
  if (kind === 'site') {
    const status = siteStatusOf(facts, now);
    return { state: status.level, text: saySiteStatus(status, words) };
  }
  const statuses = serviceStatusesOf(facts, now);
  const isGroup = kind === 'group';
  const state = isGroup ? groupStatusOf(id, facts.services, statuses) : statuses.get(id);
  const ids = isGroup ? membersOf(id, facts.services).map((service) => service.id) : [id];
  return state && { state, text: words.say(`status.${toldStatusOf(state, ids, facts, now)}`) };
}
