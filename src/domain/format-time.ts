import type { Instant, Moment, PlainDate } from './moment.ts';
import { createMemory } from './remembered.ts';

/**
 * How much of a moment is shown: `clock` 1:30 PM · `date-clock` Apr 15, 1:30 PM · `year-clock` Apr 15, 2023, 1:30 PM ·
 * `day` April 15, 2023 · `full` day and clock with the zone.
 */
export type TimeStyle = 'clock' | 'date-clock' | 'year-clock' | 'day' | 'full';

/** Whose conventions and which zone a time is written in. */
export interface TimeFormat {
  /** BCP 47. */
  locale: string;
  /** IANA zone. */
  zone: string;
}

const FIELDS = {
  clock: { hour: 'numeric', minute: '2-digit' },
  'date-clock': { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  'year-clock': { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  full: { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' },
} as const satisfies Record<TimeStyle, Intl.DateTimeFormatOptions>;

const formats = /* @__PURE__ */ createMemory<Intl.DateTimeFormat>();

function intlFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return formats(`${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

/**
 * A moment for people, in a zone and with its name when a time of day is shown in full.
 *
 * @example formatTime(at, 'full', { locale: 'en', zone: 'America/New_York' }) // 'April 15, 2023 at 12:00 PM EDT'
 */
export function formatTime(
  instant: Instant,
  style: TimeStyle,
  { locale, zone }: TimeFormat,
  seconds = false,
): string {
  const fields = {
    ...FIELDS[style],
    timeZone: zone,
    ...(seconds && style !== 'day' ? { second: '2-digit' as const } : {}),
  };
  // ICU separates "PM" by a narrow no-break space that many fonts lack.
  const text = intlFormat(locale, fields)
    .format(instant)
    .replace(/\u202f/g, '\u00a0');
  return style === 'full' ? `${text} ${formatZone(instant, { locale, zone })}` : text;
}

/**
 * How much must be said of the end of a span after its beginning was said in full: a clock time,
 * unless the day or the zone's name changed between the two.
 */
export function endStyleOf(from: Instant, to: Instant, format: TimeFormat): TimeStyle {
  const sameDay = dayOf(from, format.zone) === dayOf(to, format.zone);
  return sameDay && formatZone(from, format) === formatZone(to, format) ? 'clock' : 'full';
}

/** How much must be said of every moment of a stretch: no date within a day, and no year within a year. */
export function spanStyleOf(from: Instant, to: Instant, { zone }: TimeFormat): TimeStyle {
  const [first, last] = [dayOf(from, zone), dayOf(to, zone)];
  if (first === last) return 'clock';
  return yearOf(first) === yearOf(last) ? 'date-clock' : 'year-clock';
}

function yearOf(day: PlainDate): string {
  return day.slice(0, -'-01-01'.length);
}

/** English locales whose newspapers abbreviate different zones; ICU knows each only at home. */
const ABBREVIATING = ['en-US', 'en-GB', 'en-IE', 'en-AU', 'en-IN', 'en-ZA'];

/**
 * The short names that mean one distance from UTC wherever they are read. IST is the time of Kolkata, Dublin and
 * Jerusalem, CST that of Chicago, Shanghai and Havana, and PST, MST, BST, AST and GST have two homes each: names that
 * are not here give way to the distance. So does a summer name whose winter name is shared, such as PDT. A list of
 * what is safe holds in every browser, each of which has its own names.
 */
const UNSHARED_NAMES =
  'UTC GMT WET WEST CET CEST EET EEST MSK WAT CAT EAT SAST JST KST AWST ACST ACDT ACWST AEST AEDT NZST NZDT ' +
  'EST EDT AKST AKDT HST WEZ WESZ MEZ MESZ OEZ OESZ SEČ SELČ HNE HAE';

const zoneNames = /* @__PURE__ */ createMemory<string>();

/**
 * The zone's short name at that moment, or its distance from UTC where it has none or shares it with another.
 *
 * @example formatZone(at, { locale: 'en', zone: 'Europe/Berlin' }) // 'CEST'
 * @example formatZone(at, { locale: 'en', zone: 'Asia/Kolkata' }) // 'UTC+5:30'
 */
export function formatZone(instant: Instant, format: TimeFormat): string {
  return zoneNames(`${instant} ${format.zone} ${format.locale}`, () => readZone(instant, format));
}

function readZone(instant: Instant, { locale, zone }: TimeFormat): string {
  for (const candidate of [locale, ...ABBREVIATING]) {
    const parts = intlFormat(candidate, { timeZone: zone, timeZoneName: 'short' }).formatToParts(instant);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    if (UNSHARED_NAMES.split(' ').includes(name)) return name;
  }
  const [, sign = '', hours = '', minutes = ''] = /^([+-])0?(\d+)(:\d\d)/.exec(offsetOf(instant, zone)) ?? [];
  return `UTC${sign}${hours}${minutes.replace(':00', '')}`;
}

/** The zone's names over several moments: two when its clocks were changed between them. */
export function formatZones(instants: readonly Instant[], format: TimeFormat): string {
  return [...new Set(instants.map((instant) => formatZone(instant, format)))].join(' / ');
}

/**
 * How much must be said of a moment in a zone that the reader chose over the author's. A clock time alone would mislead
 * when it is another day there, so it gets its date.
 */
export function elsewhereStyleOf(instant: Instant, style: TimeStyle, zone: string, home: string): TimeStyle {
  return style === 'clock' && dayOf(instant, zone) !== dayOf(instant, home) ? 'date-clock' : style;
}

/** The same moment in UTC, for paper; nothing where the zone is no other than UTC at that moment. */
export function formatUtc({ instant, precision }: Moment, { locale, zone }: TimeFormat): string | undefined {
  if (precision === 'day') return undefined;
  if (offsetSeconds(offsetOf(instant, zone)) === 0) return undefined;
  const style = elsewhereStyleOf(instant, 'clock', 'UTC', zone);
  return `${formatTime(instant, style, { locale, zone: 'UTC' }, precision === 'second')} UTC`;
}

/** A calendar day for people. */
export function formatDay(date: PlainDate, locale: string): string {
  return intlFormat(locale, { ...FIELDS.day, timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`));
}

/** A month for people: `2023`, `04` → `April 2023`. */
export function formatMonth(year: string, month: string, locale: string): string {
  const at = Date.parse(`${year}-${month}-01T00:00:00Z`);
  return intlFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(at);
}

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function dayOf(instant: Instant, zone: string): PlainDate {
  return toLocalIso(instant, offsetSeconds(offsetOf(instant, zone))).slice(0, -'T00:00:00'.length);
}

/**
 * ISO 8601 with the zone's offset, for `<time datetime>`, feeds and APIs; in UTC where the offset has seconds,
 * which these formats can't say.
 */
export function toIso(instant: Instant, zone: string): string {
  const offset = offsetOf(instant, zone);
  const seconds = offsetSeconds(offset);
  const shown = seconds % 60 === 0 ? seconds : 0;
  return `${toLocalIso(instant, shown)}${offset === '' || shown !== seconds ? 'Z' : offset}`;
}

/** A moment as `toIso`, as precisely as it is known: of a day alone `YYYY-MM-DD`. */
export function toIsoMoment({ instant, precision }: Moment, zone: string): string {
  return precision === 'day' ? dayOf(instant, zone) : toIso(instant, zone);
}

/** What clocks show that differ from UTC by so many seconds, with all digits of the year. */
function toLocalIso(instant: Instant, seconds: number): string {
  return new Date(instant + seconds * 1000).toISOString().slice(0, -'.000Z'.length);
}

const offsets = /* @__PURE__ */ createMemory<string>();

/** `+05:30`, or nothing for UTC itself. Page, files and feeds ask about the same moments, and ICU is slow to answer. */
function offsetOf(instant: Instant, zone: string): string {
  return offsets(`${instant} ${zone}`, () => readOffset(instant, zone));
}

function readOffset(instant: Instant, zone: string): string {
  const parts = intlFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(instant);
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? '').replace('GMT', '');
}

function offsetSeconds(offset: string): number {
  const [, sign, hours, minutes, seconds = 0] = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(offset) ?? [];
  if (!sign) return 0;
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds));
}
