import { formatDay } from '../domain/format-time.ts';
import type { PlainDate } from '../domain/moment.ts';
import type { MadePromise } from '../domain/promises.ts';
import type { Words } from './words.ts';

/** @example sayDays(42, words) // '42 days' */
export function sayDays(days: number, { language }: Pick<Words, 'language'>): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}

/** When a promise was kept or given up; no more than what has become of it where nobody knows that. */
export function saySettled(
  { action, settled, isExact, state }: Pick<MadePromise, 'action' | 'settled' | 'isExact' | 'state'>,
  words: Words,
): string {
  if (settled === undefined) return words.say(`promises.${state}`);
  const how = action.status === 'dropped' ? 'dropped' : 'kept';
  return words.say(`promises.${how}-${isExact ? 'on' : 'by'}`, { day: sayDay(settled, words) });
}

function sayDay(day: PlainDate, { locale }: Pick<Words, 'locale'>): string {
  return formatDay(day, locale);
}
