import { isPatternMessage, parseMessage, stringifyMessage } from 'messageformat';
import { en } from '../../src/words/en/index.ts';

const ACCENTED: Readonly<Record<string, string>> = { a: 'ä', e: 'ë', i: 'ï', o: 'ö', u: 'ü', y: 'ÿ' };
const FIRST_HEBREW = 'א'.charCodeAt(0);

/** Every message as a language would write it whose words are longer by two fifths: `ëxpändéd`. */
export const LONG_WORDS = tableBy((text) =>
  text.replaceAll(/[a-z]+/gi, (word) => {
    const longer = word.padEnd(Math.ceil(word.length * 1.4), word);
    return longer.replaceAll(/[aeiouy]/g, (letter) => ACCENTED[letter] ?? letter);
  }),
);

/** Every message in Hebrew letters, from right to left. */
export const MIRRORED_WORDS = tableBy((text) =>
  text.replaceAll(/[a-z]/gi, (letter) =>
    String.fromCharCode(FIRST_HEBREW + (letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0))),
  ),
);

/** A `words.yaml` with each message's own text, as some change leaves it; what is filled in and marked stays. */
function tableBy(change: (text: string) => string): string {
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(en).map(([key, { text }]) => {
        const message = parseMessage(text);
        const patterns = isPatternMessage(message)
          ? [message.pattern]
          : message.variants.map(({ value }) => value);
        for (const pattern of patterns)
          for (const [i, piece] of pattern.entries())
            if (typeof piece === 'string') pattern[i] = change(piece);
        return [key, stringifyMessage(message)];
      }),
    ),
  );
}
