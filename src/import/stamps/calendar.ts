/** A day as people write it: often without its year, and sometimes so that month and day could be either way. */
export interface WrittenDay {
  year?: number | undefined;
  month: number;
  day: number;
  /** Figures that would be a day the other way round as well, such as `03/04/2024`. */
  isEitherWay?: boolean | undefined;
}

export interface FoundDay {
  written: WrittenDay;
  /** Where the text goes on behind it. */
  end: number;
}

/** Names of each month in the languages that reports are written in, whole and shortened. */
const MONTHS = [
  'january jan januar januari janvier janv enero ene janeiro gennaio gen',
  'february feb februar februari février fevrier févr febrero fevereiro fev febbraio',
  'march mar märz maerz mär mrz mars marzo março marco maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maio maggio mag mei',
  'june jun juni juin junio junho giugno giu',
  'july jul juli juillet juil julio julho luglio lug',
  'august aug août aout agosto ago augustus',
  'september sep sept septembre septiembre setembro set settembre',
  'october oct oktober okt octobre octubre outubro out ottobre ott',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre',
].map((names) => names.split(' '));

const YEAR_FIRST = /(?<year>(?:19|20)\d\d)(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)/y;
const YEAR_LAST = /(?<one>\d{1,2})(?<mark>[-/.])(?<two>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d|\d\d)(?![\d.])/y;
const NO_YEAR = /(?<one>\d{1,2})\/(?<two>\d{1,2})(?![\d/])/y;
const EAST_ASIAN = /(?:(?<year>(?:19|20)\d\d)年)?(?<month>\d{1,2})月(?<day>\d{1,2})日/y;
const MONTH_FIRST =
  /(?<name>\p{L}{3,10})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?: ?[-–] ?\d{1,2}(?:st|nd|rd|th)?)?(?:(?:,|, | )(?<year>(?:19|20)\d\d))?(?!\d|:\d)/uy;
const DAY_FIRST =
  /(?<day>\d{1,2})(?:st|nd|rd|th|\.)?(?: |-)(?:of |de )?(?<name>\p{L}{3,10})(?!\p{L})\.?(?:(?:, | de |,| |-)(?<year>(?:19|20)\d\d)(?!\d))?/uy;

/**
 * The day that is written at a place of a text, if one is.
 *
 * @example readDay('13th of March 2024: we began', 0) // { written: { year: 2024, month: 3, day: 13 }, end: 18 }
 */
export function readDay(text: string, at: number): FoundDay | undefined {
  return (
    found(YEAR_FIRST, text, at, inOrder) ??
    found(EAST_ASIAN, text, at, inOrder) ??
    found(YEAR_LAST, text, at, inFigures) ??
    found(MONTH_FIRST, text, at, named) ??
    found(DAY_FIRST, text, at, named) ??
    found(NO_YEAR, text, at, inFigures)
  );
}

type Groups = Partial<Record<string, string>>;

function found(
  pattern: RegExp,
  text: string,
  at: number,
  read: (groups: Groups) => WrittenDay | undefined,
): FoundDay | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const written = match && read(match.groups ?? {});
  if (!match || !written || written.day < 1 || written.day > 31) return undefined;
  return { written, end: at + match[0].length };
}

function inOrder({ year, month, day }: Groups): WrittenDay | undefined {
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  return { year: toYear(year), month: Number(month), day: Number(day) };
}

/** With dots between them the day comes first; otherwise what is no month tells. */
function inFigures({ one, two, mark, year }: Groups): WrittenDay | undefined {
  // `1.2.11` is a version.
  if (mark === '.' && year?.length === 2) return undefined;
  const [first, second] = [Number(one), Number(two)];
  if (first < 1 || second < 1) return undefined;
  if (mark === '.' || first > 12) return dayThenMonth(first, second, year);
  if (second > 12) return dayThenMonth(second, first, year);
  return { year: toYear(year), month: first, day: second, isEitherWay: first !== second };
}

function dayThenMonth(day: number, month: number, year: string | undefined): WrittenDay | undefined {
  return month > 12 ? undefined : { year: toYear(year), month, day };
}

function named({ name = '', day, year }: Groups): WrittenDay | undefined {
  const month = MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1;
  return month === 0 ? undefined : { year: toYear(year), month, day: Number(day) };
}

function toYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

const WEEKDAY =
  /(?:mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(?:s|r|rs|ur|nes|urs)?(?:day)?(?!\p{L})\.?/iuy;

/** Where the text goes on behind the name of a day of the week that stands at a place; nothing if none does. */
export function endOfWeekday(text: string, at: number): number | undefined {
  WEEKDAY.lastIndex = at;
  const match = WEEKDAY.exec(text);
  return match ? at + match[0].length : undefined;
}
