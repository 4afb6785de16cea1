const SUFFIX = /(?:ations?|ating|ated|ates?|ions?|ing|ers?|ed|ies|ily|es|ly|ment|e|(?<![aeiou])y)$/;
const SHORTEST = 4;

/**
 * What English forms of a word have in common. Only used to group words that are in the vocabulary,
 * so that a stem need not be right, only the same for both.
 *
 * @example stemOf('restarted') === stemOf('restarting')
 */
export function stemOf(word: string): string {
  if (word.length <= SHORTEST || /[^a-z]/.test(word)) return word;
  const singular = word.replace(/([^su])s$/, '$1');
  const stem = singular.replace(SUFFIX, (suffix, at: number) => (at >= SHORTEST ? '' : suffix));
  return stem.replace(/([^aeiouls])\1$/, '$1');
}
