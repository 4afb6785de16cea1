const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LEFT_TO_RIGHT =
  /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u;

/**
 * The direction of a text by its first letter, as browsers find it; nothing for one without letters.
 *
 * @example directionIn('API متوقفة') // 'ltr'
 */
export function directionIn(text: string): 'ltr' | 'rtl' | undefined {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  if (letter === undefined) return undefined;
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/** Whether letters of both directions stand in a text, so that its parts could be shown in another order. */
export function runsBothWays(text: string): boolean {
  return RIGHT_TO_LEFT.test(text) && LEFT_TO_RIGHT.test(text);
}

/** A text that neither turns what stands around it nor is turned by that: U+2068 … U+2069, which nobody sees. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
