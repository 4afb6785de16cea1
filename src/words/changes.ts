import type { ServiceChange } from '../domain/impact.ts';
import type { ImpactState } from '../domain/incident.ts';
import type { Words } from './words.ts';

/** What services are said to be in. */
type ChangeKey = 'change.began' | 'change.service' | `change.${ImpactState}`;

/**
 * What an update changed, a line for each service.
 *
 * @example 'Checkout: degraded performance, was major outage'
 */
export function sayServiceChanges(changes: readonly ServiceChange[], words: Words<ChangeKey>): string[] {
  return changes.map(({ service: { name: service }, before, after }) => {
    const state = words.say(`change.${after}`);
    if (before === 'operational') return words.say('change.began', { service, state });
    return words.say('change.service', { service, state, before: words.say(`change.${before}`) });
  });
}
