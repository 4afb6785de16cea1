import { formatDay } from '../domain/format-time.ts';
import type { ServiceDay, ServiceHistory } from '../domain/history.ts';
import type { UncountedReason } from '../domain/phases.ts';
import { SERVICE_STATUSES } from '../domain/status.ts';
import { sayDuration } from './duration.ts';
import { seriesOf, type Words } from './words.ts';

/**
 * What a service was on a day and for how long, the worst first; empty where nothing disturbed it. A day can have been
 * bad for as long as nobody knows.
 */
export function sayLasted({ status, lasted }: Pick<ServiceDay, 'status' | 'lasted'>, words: Words): string {
  const isTimed = status === 'operational' || status === 'unknown' || lasted[status] > 0;
  const untimed = isTimed ? [] : [words.say('history.untimed', { status: words.say(`status.${status}`) })];
  const timed = SERVICE_STATUSES.toReversed().flatMap((name) => {
    const duration = name === 'operational' ? 0 : lasted[name];
    if (duration === 0) return [];
    return [
      words.say('history.lasted', {
        status: words.say(`status.${name}`),
        duration: sayDuration(duration, words),
      }),
    ];
  });
  return seriesOf([...untimed, ...timed], words);
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

const UNCOUNTED: readonly UncountedReason[] = ['end-unknown', 'start-day'];

/** How many incidents are in no time and no uptime of a service, a sentence for each reason. */
export function sayUncounted({ uncounted }: Pick<ServiceHistory, 'uncounted'>, words: Words): string[] {
  return UNCOUNTED.flatMap((reason) => {
    const count = uncounted.filter((incident) => incident.reason === reason).length;
    return count > 0 ? [words.say(`history.uncounted-${reason}`, { count })] : [];
  });
}
