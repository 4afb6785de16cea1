import ical, { type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { toPrintable } from '../domain/characters.ts';
import { isOtherLanguage, languageOf } from '../domain/language-marks.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import type { Instant } from '../domain/moment.ts';
import { windowsOf } from '../domain/recurrence.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Service, Site } from '../domain/site.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import { seriesOf, type Words } from '../words/words.ts';
import { withLanguages } from './calendar-languages.ts';
import { toCalendarZone } from './calendar-zone.ts';

/** How far ahead the changes of clocks are written; calendars know the zone by its name anyway. */
const ZONE_YEARS = 5 * 366 * 86_400_000;

/** A window is over at most so long after it was moved. */
const YEAR = 366 * 86_400_000;

/**
 * `/maintenance.ics`: planned work as a calendar that readers can subscribe to, of the whole site or of one
 * service. A window keeps its id for ever, and every update of it raises its sequence, so that calendars take
 * the change.
 */
export function toCalendar(
  maintenance: readonly Maintenance[],
  site: Pick<Site, 'name' | 'url' | 'description'>,
  now: Instant,
  words: Words,
  service?: Pick<Service, 'id' | 'name'>,
): string {
  const listed = service
    ? maintenance.filter(({ services }) => services.some(({ id }) => id === service.id))
    : maintenance;
  const first = Math.min(...listed.map(({ starts }) => starts.instant));
  const calendar = ical({
    name: toProperty(
      service
        ? words.say('calendar.service', { service: service.name, site: site.name })
        : words.say('calendar.site', { site: site.name }),
    ),
    description: toProperty(site.description),
    url: absoluteUrl(site, service ? routes.serviceCalendar(service.id) : routes.calendar),
    // Names this program in calendars, and is none of the site's words.
    prodId: { company: 'Afterword', product: 'Maintenance', language: 'EN' },
    timezone: { name: null, generator: (timezone) => toCalendarZone(timezone, first, now + ZONE_YEARS) },
  });
  for (const planned of listed) {
    const window = { starts: planned.starts.instant, ends: planned.ends.instant };
    const moved = movedWindowsOf(planned);
    if (!planned.every) {
      calendar.createEvent(toEvent(planned, moved[0] ?? window, site, words));
      continue;
    }
    calendar.createEvent({ ...toEvent(planned, window, site, words), repeating: withoutName(planned.every) });
    for (const exception of moved) {
      const recurrenceId = toZoned(exception.starts, planned);
      calendar.createEvent({ ...toEvent(planned, exception, site, words), recurrenceId });
    }
  }
  const languages = new Map(listed.flatMap((planned) => languagesOfEvent(planned, site, words.locale)));
  return `${withLanguages(calendar.toString(), languages)}\r\n`;
}

/** In what languages the texts of an event are, by its id, where one is in another than the calendar. */
function languagesOfEvent(planned: Maintenance, site: Pick<Site, 'url'>, locale: string) {
  const texts = [
    ['SUMMARY', languageOf(planned, 'title')],
    ['DESCRIPTION', languageOf(planned, 'summary')],
  ] as const;
  const others = texts.filter(([, language]) => isOtherLanguage(language, locale));
  return others.length > 0 ? [[idOf(planned, site), Object.fromEntries(others)] as const] : [];
}

function idOf({ id }: Maintenance, site: Pick<Site, 'url'>): string {
  return `${id}@${new URL(site.url).host}`;
}

/** The windows that ended, or will end, at another time than planned. */
function movedWindowsOf(planned: Maintenance): MaintenanceWindow[] {
  const moved = planned.updates.filter(({ status, ends }) => ends || status === 'resolved');
  const windows = moved.flatMap(({ at, ends }) => {
    const { instant } = ends ?? at;
    return windowsOf(planned, Math.max(planned.starts.instant, instant - YEAR), instant + 1);
  });
  return [...new Map(windows.map((window) => [window.starts, window])).values()]
    .filter(({ ends, planned: end }) => ends !== end)
    .sort((a, b) => a.starts - b.starts);
}

function toEvent(
  planned: Maintenance,
  { starts, ends }: Pick<MaintenanceWindow, 'starts' | 'ends'>,
  site: Pick<Site, 'url'>,
  words: Words,
): ICalEventData {
  const { id, title, summary, timezone, every, updates, cancelled, services, publishAt } = planned;
  const stamp = new Date((updates.at(-1)?.at ?? publishAt ?? planned.starts).instant);
  return {
    id: idOf(planned, site),
    start: toZoned(starts, planned),
    end: toZoned(ends, planned),
    // Only what repeats needs to know when clocks change.
    timezone: every && timezone !== 'UTC' ? timezone : null,
    summary: toPrintable(title),
    description: summary === undefined ? null : toPrintable(summary),
    location: toPrintable(
      seriesOf(
        services.map(({ name }) => name),
        words,
      ),
    ),
    url: absoluteUrl(site, routes.maintenance(id)),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    sequence: updates.length + Number(cancelled),
    stamp,
    lastModified: stamp,
  };
}

/** Text that the generator writes as it is, where it escapes others: what parts values is escaped, as RFC 5545 says. */
function toProperty(text: string): string {
  return toPrintable(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

function toZoned(instant: Instant, { every, timezone }: Maintenance): Date | Temporal.ZonedDateTime {
  if (!every || timezone === 'UTC') return new Date(instant);
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone);
}

function withoutName(every: string): string {
  return every.replace(/^RRULE:/i, '');
}
