/** Signs that nobody sees, or that would begin a line. */
export const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** An author's words inside of a sentence, with nothing in them that could write a line of its own. */
export function quotePath(written: string): string {
  const shown = [...written.slice(0, 200)]
    .map((sign) => (UNSEEN.test(sign) ? `\\u{${sign.codePointAt(0)?.toString(16)}}` : sign))
    .join('');
  return `\`${shown}${written.length > 200 ? '…' : ''}\``;
}
