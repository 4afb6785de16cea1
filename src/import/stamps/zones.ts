import { Temporal } from 'temporal-polyfill';
import type { Instant, Moment } from '../../domain/moment.ts';
import { isZone, parseTime, toTime } from '../../domain/time.ts';

/** Where clocks stand that a time was read from. */
export interface SourceZone {
  /** As it stands in the text. */
  name: string;
  /** The IANA zone of the place that goes by it, if there is one. */
  place?: string | undefined;
  /** Minutes from UTC, if the name says them: `PST` does, `PT` does not. */
  offset?: number | undefined;
}

/** Short names: the place that goes by them, and the minutes from UTC that they say. Some have more than one. */
const NAMES: Readonly<Record<string, readonly (readonly [place: string, offset?: number])[]>> = {
  UTC: [['UTC', 0]],
  GMT: [['UTC', 0]],
  Z: [['UTC', 0]],
  PST: [['America/Los_Angeles', -480]],
  PDT: [['America/Los_Angeles', -420]],
  PT: [['America/Los_Angeles']],
  PACIFIC: [['America/Los_Angeles']],
  MST: [['America/Denver', -420]],
  MDT: [['America/Denver', -360]],
  CST: [
    ['America/Chicago', -360],
    ['Asia/Shanghai', 480],
  ],
  CDT: [['America/Chicago', -300]],
  CT: [['America/Chicago']],
  EST: [['America/New_York', -300]],
  EDT: [['America/New_York', -240]],
  ET: [['America/New_York']],
  EASTERN: [['America/New_York']],
  CET: [['Europe/Berlin', 60]],
  CEST: [['Europe/Berlin', 120]],
  MEZ: [['Europe/Berlin', 60]],
  MESZ: [['Europe/Berlin', 120]],
  WET: [['Europe/Lisbon', 0]],
  WEST: [['Europe/Lisbon', 60]],
  EET: [['Europe/Helsinki', 120]],
  EEST: [['Europe/Helsinki', 180]],
  BST: [['Europe/London', 60]],
  IST: [
    ['Asia/Kolkata', 330],
    ['Europe/Dublin', 60],
    ['Asia/Jerusalem', 120],
  ],
  MSK: [['Europe/Moscow', 180]],
  JST: [['Asia/Tokyo', 540]],
  KST: [['Asia/Seoul', 540]],
  SGT: [['Asia/Singapore', 480]],
  HKT: [['Asia/Hong_Kong', 480]],
  AEST: [['Australia/Sydney', 600]],
  AEDT: [['Australia/Sydney', 660]],
  NZST: [['Pacific/Auckland', 720]],
  NZDT: [['Pacific/Auckland', 780]],
  COT: [['America/Bogota', -300]],
  BRT: [['America/Sao_Paulo', -180]],
  SAST: [['Africa/Johannesburg', 120]],
};

const OFFSET =
  /(?:(?:UTC|GMT) ?(?<sign>[+−-])(?<hours>\d{1,2})(?::?(?<minutes>\d\d))?|(?<bare>[+−-])(?<hour>\d\d):?(?<minute>\d\d))(?![\d:])/iy;
const SHORT = /[A-Z]{1,4}(?![\p{L}\d])|(?:utc|gmt|Utc)(?!\p{L})|(?:Pacific|Eastern)(?: time)?(?!\p{L})/uy;
const PLACE = /[A-Z][A-Za-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?/y;

/** The zones that a name at a place of a text can mean, and where the text goes on; nothing if none is named there. */
export function readZone(text: string, at: number): { zones: SourceZone[]; end: number } | undefined {
  OFFSET.lastIndex = at;
  const { 0: whole = '', groups = {} } = OFFSET.exec(text) ?? {};
  const { bare, sign = bare, hour, hours = hour, minute = '0', minutes = minute } = groups;
  const offset = (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
  if (whole !== '' && Math.abs(offset) <= 14 * 60)
    return { zones: [{ name: whole.trim(), offset }], end: at + whole.length };
  PLACE.lastIndex = at;
  const [place = ''] = PLACE.exec(text) ?? [];
  if (place !== '' && isZone(place)) return { zones: [{ name: place, place }], end: at + place.length };
  SHORT.lastIndex = at;
  const [name = ''] = SHORT.exec(text) ?? [];
  const key = name.toUpperCase().replace(' TIME', '');
  if (name === '' || !Object.hasOwn(NAMES, key)) return undefined;
  const zones = (NAMES[key] ?? []).map(([place, offset]) => ({ name, place, offset }));
  return { zones, end: at + name.length };
}

/** What a name means: the only zone that has it, or that of several which the person who imports named. */
export function zoneAmong(
  zones: readonly SourceZone[],
  timezone: string | undefined,
): SourceZone | undefined {
  const chosen = zones.find(({ place }) => place !== undefined && place === timezone);
  // Who names a place says that its clocks are meant, whatever the season makes of the name.
  if (chosen?.place !== undefined && chosen.place !== 'UTC')
    return { name: chosen.name, place: chosen.place };
  return zones.length === 1 ? zones[0] : undefined;
}

/** The instant of a local time; nothing when the clocks skipped it, or showed it twice. */
export function instantIn(zone: SourceZone, day: string, clock: string): Instant | undefined {
  const read =
    zone.offset === undefined
      ? parseTime(`${day} ${clock}`, { zone: zone.place ?? 'UTC' })
      : parseTime(`${day} ${clock}${toOffset(zone.offset)}`, { zone: 'UTC' });
  return read.kind === 'time' ? read.moment.instant : undefined;
}

/**
 * The IANA zone that shows some instants as the source does: its place, unless the clocks there differed from what the
 * name says, as in `PST` for a day of July.
 */
export function shownZone(zone: SourceZone, instants: readonly Instant[]): string {
  const { place, offset } = zone;
  if (offset === undefined) return place ?? 'UTC';
  if (place !== undefined && instants.every((instant) => offsetAt(instant, place) === offset)) return place;
  if (offset % 60 !== 0) return 'UTC';
  return offset === 0 ? 'UTC' : `Etc/GMT${offset < 0 ? '+' : '-'}${Math.abs(offset) / 60}`;
}

/** A moment in a zone as an author would write it: with its offset only where the clock alone could be read otherwise. */
export function writeMoment(moment: Moment, zone: string): string {
  const whole = toTime(moment, zone);
  const local = whole.replace(/(?<=:\d\d)[+-]\d\d:\d\d$/, '');
  const read = parseTime(local, { zone });
  return read.kind === 'time' && read.moment.instant === moment.instant ? local : whole;
}

function offsetAt(instant: Instant, zone: string): number {
  return (
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds /
    60_000_000_000
  );
}

function toOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const digits = [hours, rest].map((part) => String(part).padStart(2, '0')).join(':');
  return `${minutes < 0 ? '-' : '+'}${digits}`;
}
