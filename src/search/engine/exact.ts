import { identifiersOf, isStrict } from '../identifiers.ts';
import type { TakeNames } from '../query/parse-query.ts';
import { isTelling } from '../stop-words.ts';
import { termsOf } from '../words.ts';
import type { OpenIndex } from './open-index.ts';
import type { Wish } from './understand.ts';

export { holding } from './phrases.ts';

/**
 * What only questions with quotation marks or signs in them need; readers load it with the first such question.
 *
 * Takes the names with signs out of a question: those with letters in them, before dates are looked for, or the others.
 * Names that are words joined by hyphens stay in it, too.
 */
export const takeNames: TakeNames = (text, haveLetters) => {
  const names: string[] = [];
  let rest = text;
  for (const { text: name, start, end } of identifiersOf(text).toReversed()) {
    if (/\p{L}/u.test(name) !== haveLetters) continue;
    names.unshift(name);
    if (isStrict(name)) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  }
  return { rest, names };
};

/** The parts of a name that no report has are only worth looking for when they are words. */
const SHORTEST_PART = 3;

/** The wishes for names, or, of a name that no report has, its words. */
export async function wishesFor(
  names: readonly string[],
  { beginningWith, tongue }: Pick<OpenIndex, 'beginningWith' | 'tongue'>,
): Promise<{ wishes: Wish[]; words: string[] }> {
  const wishes: Wish[] = [];
  const words: string[] = [];
  for (const text of names) {
    const found = await beginningWith(text);
    const parts = isStrict(text) ? termsOf(text).filter((word) => isTelling(word, tongue)) : [];
    if (found.length > 0) wishes.push({ text, matches: found.map((word) => toMatch(word, text)) });
    else if (parts.some((part) => part.length >= SHORTEST_PART)) words.push(...parts);
    else if (isStrict(text)) wishes.push({ text, matches: [] });
  }
  return { wishes, words };
}

/** A name that begins like the one that was typed is worth the less the longer it is. */
function toMatch(word: string, typed: string): Wish['matches'][number] {
  const weight = word === typed ? 1 : 0.5 + (0.45 * typed.length) / word.length;
  return { words: [word], weight, isTypo: false };
}
