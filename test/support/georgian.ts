import { isPatternMessage, type Model, parseMessage, stringifyMessage } from 'messageformat';
import { en } from '../../src/words/en/index.ts';

/** The first letter of the Georgian alphabet, which has one form for each. */
const FIRST = 'ა'.charCodeAt(0);

/** Every message with each Latin letter turned into a Georgian one, so that all that is not from the table is seen. */
export const GEORGIAN_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(en).map(([key, { text }]) => [key, toGeorgian(text)]),
);

function toGeorgian(source: string): string {
  const message = parseMessage(source);
  const patterns = isPatternMessage(message) ? [message.pattern] : message.variants.map(({ value }) => value);
  for (const pattern of patterns) transliterate(pattern);
  return stringifyMessage(message);
}

/** What is filled in and marked stays. */
function transliterate(pattern: Model.Pattern): void {
  for (const [i, piece] of pattern.entries()) {
    if (typeof piece !== 'string') continue;
    pattern[i] = piece.replaceAll(/[a-z]/gi, (letter) =>
      String.fromCharCode(FIRST + letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0)),
    );
  }
}
