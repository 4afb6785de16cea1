import { fold, SIGN, UNSPACED, type Word } from './words.ts';

/** What people type and copy as one: letters and digits with signs between and around them. */
const TOKEN = new RegExp(`(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}!#$%&'’*+./:=?@\\\\_~-])+`, 'gu');
const BEFORE = /^(?:\.{2,}|[!%&'*+:=?@~-])+/;
/** Signs that end a sentence rather than a name, and what English adds to one. */
const AFTER = /(?:'(?:s|t|re|ll|ve|d|m))?[!&'*./:=?@\\~-]*$/;
const LETTER = /[\p{L}\p{N}]/u;
const CLOCK = /^\d\d?(?::\d\d){1,2}$/;
/** Words joined by hyphens or apostrophes: people write them apart and as one, too. */
const COMPOUND = /^\p{L}+(?:['-]\p{L}+)*$/u;
const LONGEST = 64;

/**
 * Addresses, versions, hosts, paths, codes and names with signs in a text, folded, with their places: each is a word of
 * its own beside its parts. Times of day are none.
 *
 * @example identifiersOf('C# on 10.0.3.17.') // c#, 10.0.3.17
 */
export function identifiersOf(text: string): Word[] {
  return [...text.matchAll(TOKEN)].flatMap(({ 0: token, index }) => toIdentifier(token, index));
}

/** Whether it is meant as it is written, unlike words that are joined by a hyphen. */
export function isStrict(identifier: string): boolean {
  return !COMPOUND.test(identifier);
}

/** A token without what surrounds it, if there are signs in it then; `index` is its place in the text. */
export function toIdentifier(token: string, index: number): Word[] {
  const plain = token.replaceAll('’', "'");
  const begin = BEFORE.exec(plain)?.[0].length ?? 0;
  const inner = plain.slice(begin).replace(AFTER, '');
  if (!SIGN.test(inner) || !LETTER.test(inner) || CLOCK.test(inner)) return [];
  const start = index + begin;
  return [{ text: fold(inner).slice(0, LONGEST), start, end: start + inner.length }];
}
