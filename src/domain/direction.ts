import { createMemory } from './remembered.ts';
import { directionIn } from './text-direction.ts';

/** Scripts in use that are written from right to left, by their names in ISO 15924. */
const RIGHT_TO_LEFT: ReadonlySet<string | undefined> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Armi',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** Which way text runs in a language. */
export type Direction = 'ltr' | 'rtl';

/**
 * The direction of the script that the locale is written in: the one it names, or else the usual one of its
 * language and country.
 *
 * @example directionOf('ar-EG') // 'rtl'
 */
export function directionOf(locale: string): Direction {
  return directions(locale, () =>
    RIGHT_TO_LEFT.has(new Intl.Locale(locale).maximize().script) ? 'rtl' : 'ltr',
  );
}

const directions = /* @__PURE__ */ createMemory<Direction>();

/** The direction of a text where it is another than that of the locale, for the `dir` of what holds it. */
export function otherDirectionOf(text: string, locale: string): Direction | undefined {
  const own = directionIn(text);
  return own === directionOf(locale) ? undefined : own;
}
