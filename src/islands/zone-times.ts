import { formatZones, type TimeFormat, type TimeStyle } from '../domain/format-time.ts';
import type { Moment } from '../domain/moment.ts';
import { wordsIn } from '../words/carried.ts';
import { sayElsewhere } from '../words/time.ts';
import type { Words } from '../words/words.ts';

type TimeWords = Words<'time.about'>;

/** What each element said before it was replaced. */
const published = new WeakMap<Element, string>();

/**
 * Shows every `<time data-style data-zone>` of the page in a zone, or as it was published.
 *
 * @param carried - the words of the page for it.
 */
export function showTimes(zone: string | undefined, carried: string | undefined): void {
  const words: TimeWords = wordsIn(carried);
  const { locale } = words;
  for (const time of document.querySelectorAll<HTMLElement>('time[data-style]'))
    replace(time, zone && elsewhere(time, { locale, zone }, words));
  for (const name of document.querySelectorAll<HTMLElement>('[data-zone-at]')) {
    const instants = (name.dataset['zoneAt'] ?? '').split(' ').map((at) => Date.parse(at));
    replace(name, zone && formatZones(instants, { locale, zone }));
  }
}

function elsewhere(time: HTMLElement, format: TimeFormat, words: TimeWords): string {
  const { style, zone = 'UTC', about, seconds } = time.dataset as Record<string, string | undefined>;
  const moment: Moment = {
    instant: Date.parse(time.getAttribute('datetime') ?? ''),
    approximate: about !== undefined,
    precision: seconds === undefined ? 'minute' : 'second',
  };
  return sayElsewhere(moment, style as TimeStyle, format, zone, words);
}

/** The text, or without one what was published. */
function replace(element: Element, text: string | undefined): void {
  const original = published.get(element) ?? element.textContent ?? '';
  published.set(element, original);
  element.textContent = text ?? original;
}
