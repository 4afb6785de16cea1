import { formatDay } from '../domain/format-time.ts';
import type { ServiceDay } from '../domain/history.ts';
import { SERVICE_STATUSES } from '../domain/status.ts';
import { sayDuration } from './duration.ts';
import { seriesOf, type Words } from './words.ts';

/** What a service was on a day and for how long, the worst first; empty where nothing disturbed it. */
export function sayLasted({ lasted }: Pick<ServiceDay, 'lasted'>, words: Words): string {
  const items = SERVICE_STATUSES.toReversed().flatMap((name) => {
    const duration = name === 'operational' ? 0 : lasted[name];
    if (duration === 0) return [];
    return [
      words.say('history.lasted', {
        status: words.say(`status.${name}`),
        duration: sayDuration(duration, words),
      }),
    ];
  });
  return seriesOf(items, words);
}

/**
 * A day in words, for tooltips and screen readers.
 *
 * @example '12 April 2026: Partial outage for 1 h 30 min'
 */
export function sayServiceDay(day: ServiceDay, words: Words): string {
  const calm = day.status === 'unknown' ? words.say('status.no-data') : words.say('status.operational');
  return words.say('history.day', {
    day: formatDay(day.date, words.locale),
    status: sayLasted(day, words) || calm,
  });
}
