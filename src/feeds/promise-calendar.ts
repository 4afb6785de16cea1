import ical, { ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { toPrintable } from '../domain/characters.ts';
import type { MadePromise } from '../domain/promises.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import type { Words } from '../words/words.ts';

/**
 * `/promises/due.ics`: the days until which promises are to be kept that are still open.
 *
 * @param promises - of incidents whose texts are plain.
 */
export function toPromiseCalendar(
  promises: readonly MadePromise[],
  site: Pick<Site, 'name' | 'url'>,
  words: Words,
): string {
  const calendar = ical({
    name: toPrintable(words.say('promises.calendar')),
    url: absoluteUrl(site, routes.promisesCalendar),
    // Names this program in calendars, and is none of the site's words.
    prodId: { company: 'Afterword', product: 'Promises', language: 'EN' },
  });
  for (const { incident, action, anchor, state, promised } of promises) {
    const { due } = action;
    if (due === undefined || (state !== 'open' && state !== 'overdue')) continue;
    const stamp = new Date(promised ?? due);
    calendar.createEvent({
      id: `${incident.id}-${anchor}@${new URL(site.url).host}`,
      start: Temporal.PlainDate.from(due),
      allDay: true,
      summary: toPrintable(action.text),
      description: toPrintable(incident.title),
      url: `${absoluteUrl(site, routes.incident(incident.id))}#${anchor}`,
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp,
    });
  }
  return `${calendar.toString()}\r\n`;
}
