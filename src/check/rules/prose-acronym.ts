import { listOf } from '../../schema/suggest.ts';
import { KNOWN_ACRONYMS } from '../known-acronyms.ts';
import { passagesOf } from '../passages.ts';
import type { Rule } from '../rule.ts';

const ACRONYM = /(?<![\w@#/$.-])[A-Z]{2,4}s?(?![\w/-]|\.\w)/g;

export const proseAcronym: Rule = {
  name: 'prose/acronym',
  severity: 'advice',
  reason: 'Customers may not know your acronyms.',
  check({ incident, body, record: { glossary, site } }) {
    if (!incident || !body) return [];
    const passages = passagesOf(body);
    const whole = [incident.summary ?? '', ...passages.map(({ text }) => text)].join('\n');
    const names = [...site.services, ...glossary].map((item) =>
      typeof item === 'string' ? item : item.name,
    );
    const unexplained = new Map<string, number>();
    for (const { text, offsetOf } of passages) {
      // A line in capitals is loud, not short.
      if (text === text.toUpperCase()) continue;
      for (const { 0: found, index } of text.matchAll(ACRONYM)) {
        const acronym = found.replace(/s$/, '');
        if (KNOWN_ACRONYMS.has(acronym) || unexplained.has(acronym) || isLoud(acronym, whole)) continue;
        if (names.some((name) => name.includes(acronym)) || isExplained(acronym, whole)) continue;
        unexplained.set(acronym, offsetOf(index));
      }
    }
    const [first] = unexplained.values();
    if (first === undefined) return [];
    const acronyms = [...unexplained.keys()];
    return [
      {
        at: { offset: first },
        message: `Unexpected ${acronyms.length === 1 ? 'acronym' : 'acronyms'} ${listOf(acronyms, 'and')}, expected an explanation at first use.`,
        remedy: 'Write the words with the acronym in brackets once, or add it to `content/glossary.yaml`.',
      },
    ];
  },
};

/** A word in capitals for emphasis: it can be spoken, or stands elsewhere in small letters. */
function isLoud(word: string, text: string): boolean {
  const vowels = word.match(/[AEIOU]/g)?.length ?? 0;
  return (word.length > 3 && vowels > 1) || new RegExp(`\\b${word.toLowerCase()}\\b`).test(text);
}

/** `Service level objective (SLO)`, `SLO (service level objective)`, or the words themselves nearby. */
function isExplained(acronym: string, text: string): boolean {
  if (text.includes(`(${acronym})`) || text.includes(`(${acronym}s)`)) return true;
  if (new RegExp(`\\b${acronym}s? (?:\\(|\u2014|is |are |stands for|means)`).test(text)) return true;
  const initials = [...acronym].map((letter) => `${letter}\\w+`).join('[\\s,-]+(?:(?:of|the|for|and) )?');
  return new RegExp(`\\b${initials}`, 'i').test(text);
}
