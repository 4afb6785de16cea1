/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ks|nqo|ps|sd|syr|ug|ur|yi)(-|$)/;

/** Which way text runs in a language. */
export type Direction = 'ltr' | 'rtl';

/** @example directionOf('ar-EG') // 'rtl' */
export function directionOf(locale: string): Direction {
  return RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
}
