/** A clock time, a date in figures, or a month with its day. */
const TIME =
  /\d{1,2}[:.h]\d{2}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** What stands around it: other figures, half of the day, days and months, and how certain it is. */
const AROUND =
  /\d+(?:st|nd|rd|th|h|T|Z)?|\b[ap]\.?m\b\.?|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:about|around|approx|approximately|ca|circa|to|until|at|and|ish|unknown|Uhr|Z)\b/gi;
const ZONE = /\b[A-Z]{2,5}\b/g;

/** A longer cell is a sentence. */
const LONGEST = 40;

/**
 * Whether a cell of a table holds a time and nothing else, which is read at a glance only on one line.
 *
 * @example isTime('2021-06-30 ~08:32 UTC') // true
 * @example isTime('08:32: we began') // false
 */
export function isTime(text: string): boolean {
  const cell = text.trim();
  return (
    cell.length <= LONGEST &&
    TIME.test(cell) &&
    !/[\p{L}\p{N}]/u.test(cell.replaceAll(ZONE, '').replaceAll(AROUND, ''))
  );
}
