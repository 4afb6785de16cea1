import { listOf } from '../../../schema/suggest.ts';
import { passagesOf } from '../../../source/passages.ts';
import { inEnglish } from '../../prose/english.ts';
import { initialsIn } from '../../prose/initials.ts';
import { KNOWN_ACRONYMS } from '../../prose/known-acronyms.ts';
import type { Rule } from '../../rule.ts';

const ACRONYM = /(?<![\w@#/$.-])[A-Z]{2,4}s?(?![\w/-]|\.\w)/g;

export const proseAcronym: Rule = inEnglish({
  name: 'prose/acronym',
  severity: 'advice',
  reason: 'Customers may not know your acronyms.',
  check({ incident, body, record: { glossary, site } }) {
    if (!incident || !body) return [];
    const passages = passagesOf(body);
    const whole = [incident.summary ?? '', ...passages.map(({ text }) => text)].join('\n');
    const isExplained = explanationsIn(whole);
    const isPerson = initialsIn(passages);
    const names = [site.name, ...site.services.map(({ name }) => name)];
    const named = acronymsIn([...names, ...glossary]);
    const short = shortFormsIn(names.join('\n'));
    const known = (acronym: string) =>
      KNOWN_ACRONYMS.has(acronym) ||
      named.has(acronym) ||
      short.has(acronym) ||
      isExplained(acronym) ||
      isPerson(acronym);
    const unexplained = new Map<string, number>();
    for (const { text, offsetOf } of passages) {
      // A line in capitals is loud, not short.
      if (text === text.toUpperCase()) continue;
      for (const { 0: found, index } of text.matchAll(ACRONYM)) {
        const acronym = found.replace(/s$/, '');
        if (!unexplained.has(acronym) && !known(acronym)) unexplained.set(acronym, offsetOf(index));
      }
    }
    const [first] = unexplained.values();
    if (first === undefined) return [];
    const acronyms = [...unexplained.keys()];
    return [
      {
        at: { offset: first },
        message: `Unexpected ${acronyms.length === 1 ? 'acronym' : 'acronyms'} ${listOf(acronyms, 'and')}, expected an explanation at first use.`,
        remedy: 'Spell it out once with the acronym in brackets, or add it to `content/glossary.yaml`.',
      },
    ];
  },
});

/** All acronyms in names, also as parts of words. */
function acronymsIn(names: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const name of names)
    for (const { 0: capitals } of name.matchAll(/[A-Z]+/g))
      for (let start = 0; start < capitals.length; start++)
        for (let length = 2; length <= LONGEST; length++) found.add(capitals.slice(start, start + length));
  return found;
}

const LONGEST = 4;
/** `(SLO)`, `SLO (`, `SLO is`. */
const EXPLAINED = /\(([A-Z]{2,4})s?\)|\b([A-Z]{2,4})s? (?=\(|—|is |are |stands for|means)/g;
const JOINTS: ReadonlySet<string> = new Set(['of', 'the', 'for', 'and']);

/**
 * Whether a text explains an acronym: `Service level objective (SLO)`, `SLO (service level objective)`, or the words
 * themselves nearby. The name of a product and a word in capitals for emphasis need none: they can be spoken, or stand
 * elsewhere in small letters.
 */
function explanationsIn(text: string): (acronym: string) => boolean {
  const written = new Set<string>();
  for (const [, inBrackets, before] of text.matchAll(EXPLAINED)) written.add(inBrackets ?? before ?? '');
  const words = new Set(text.match(/\b[a-z]+\b/g));
  const initials = shortFormsIn(text);
  return (acronym) => {
    const isSpoken = acronym.length > 3 && /[AEIOU]/.test(acronym);
    return isSpoken || words.has(acronym.toLowerCase()) || written.has(acronym) || initials.has(acronym);
  };
}

/** The initials of all words that follow each other, up to four; small words between them may be left out. */
function shortFormsIn(text: string): Set<string> {
  const found = new Set<string>();
  let open: string[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/\w+/g)) {
    const isApart = !/^[\s,-]+$/.test(text.slice(end, index));
    const started = isApart ? [] : open;
    const initial = word.charAt(0).toUpperCase();
    const longer = word.length < 2 ? [] : [...started, ''].map((letters) => letters + initial);
    for (const letters of longer) if (letters.length > 1) found.add(letters);
    const passed = JOINTS.has(word.toLowerCase()) ? started : [];
    open = [...new Set([...passed, ...longer])].filter(({ length }) => length < LONGEST);
    end = index + word.length;
  }
  return found;
}
