import type { Moment } from '../../domain/moment.ts';
import type { Tell } from '../record.ts';
import { readSourceTime, type SourceTime } from '../source-times.ts';
import { withoutShortcodes } from './shortcodes.ts';
import type { RawUpdate } from './updates.ts';

/** The times of an issue, as they are read. */
export interface IssueTimes {
  started: Extract<SourceTime, { kind: 'moment' | 'day' }>;
  ended: SourceTime | undefined;
  /** As `resolvedWhen` was written. */
  end: string | undefined;
  isOver: boolean;
}

/** Hugo takes one digit for an hour, which is one to us as well. */
export function timeOf(text: string, timezone: string | undefined): SourceTime {
  return readSourceTime(text.replace(/T(?=\d:)/, ' '), timezone);
}

/** Updates whose time is known, in order, and the texts of the others. */
export interface Placed {
  updates: { at: Moment; status: string; text: string }[];
  unplaced: string[];
}

/** Gives each update its time; `ask` is called with one that has no zone. */
export function placeUpdates(
  updates: readonly RawUpdate[],
  { started, ended }: IssueTimes,
  timezone: string | undefined,
  tell: Tell,
  ask: (value: string) => void,
): Placed {
  const placed: Placed = { updates: [], unplaced: [] };
  for (const { at, status, text } of updates) {
    const time = typeof at === 'string' ? timeOf(at, timezone) : at.of === 'date' ? started : ended;
    const value = typeof at === 'string' ? at : at.of;
    if (time?.kind === 'moment') {
      placed.updates.push({ at: time.moment, status, text: withoutShortcodes(text, tell) });
      const how = typeof at === 'string' ? 'kept' : 'derived';
      tell(how, 'track', value, `It is an update, \`${status}\`.`);
    } else {
      if (time?.kind === 'zoneless') ask(value);
      placed.unplaced.push(text);
      tell('lost', 'track', value, 'Its time can’t be read: the text stays in the body.');
    }
  }
  placed.updates.sort((one, other) => one.at.instant - other.at.instant);
  return placed;
}

/** When it was over: as it says, or by the last word, but never before it began. */
export function endOf(
  { started, ended, end, isOver }: IssueTimes,
  placed: Placed,
  tell: Tell,
): Moment | undefined {
  const begun = started.kind === 'moment' ? started.moment.instant : Number.NEGATIVE_INFINITY;
  const firstDay = started.kind === 'day' ? started.day : '';
  if (ended?.kind === 'moment' && ended.moment.instant >= begun && ended.day >= firstDay) {
    tell('kept', 'resolvedWhen', end ?? '', 'It is `resolved`.');
    return ended.moment;
  }
  if (end !== undefined)
    tell('lost', 'resolvedWhen', end, 'It is no moment after the beginning, so that one of both is wrong.');
  const last = placed.updates.at(-1);
  const isTold = isOver || last?.status === 'resolved';
  // A day alone is before whatever time of the same day.
  if (!isTold || !last || last.at.instant < begun || firstDay !== '') return undefined;
  tell('derived', 'resolved', 'true', 'It is over since the last update: when, the issue does not say.');
  return last.at;
}
