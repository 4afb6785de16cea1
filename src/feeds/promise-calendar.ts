import ical, { ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { toPrintable } from '../domain/characters.ts';
import { languageOf, otherLanguageOf } from '../domain/language-marks.ts';
import type { MadePromise } from '../domain/promises.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import type { Words } from '../words/words.ts';
import { withLanguages } from './calendar-languages.ts';

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
  const languages = new Map<string, Record<string, string>>();
  for (const { incident, action, anchor, state, promised } of promises) {
    const { due } = action;
    if (due === undefined || (state !== 'open' && state !== 'overdue')) continue;
    const stamp = new Date(promised ?? due);
    const id = `${incident.id}-${anchor}@${new URL(site.url).host}`;
    const SUMMARY = otherLanguageOf(action.language ?? incident.language, words.locale);
    const DESCRIPTION = otherLanguageOf(languageOf(incident, 'title'), words.locale);
    if (SUMMARY || DESCRIPTION)
      languages.set(id, { ...(SUMMARY && { SUMMARY }), ...(DESCRIPTION && { DESCRIPTION }) });
    calendar.createEvent({
      id,
      start: Temporal.PlainDate.from(due),
      allDay: true,
      summary: toPrintable(action.text),
      description: toPrintable(incident.title),
      url: `${absoluteUrl(site, routes.incident(incident.id))}#${anchor}`,
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp,
    });
  }
  return `${withLanguages(calendar.toString(), languages)}\r\n`;
}
