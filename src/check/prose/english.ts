import { remembered } from '../../domain/remembered.ts';
import type { SourceDocument } from '../../source/document.ts';
import type { Rule, Subject } from '../rule.ts';

/** Words that English can't do without; nearly every third word of a text is one of them. */
const COMMON: ReadonlySet<string> = new Set(
  'the a an of to in on at for from by with and or was were is are be been it we our this that not as has had'.split(
    ' ',
  ),
);

/** Shorter texts are told apart by their letters alone. In words. */
const ENOUGH = 40;

/** How many of its words are common ones where a text is no more than notes. */
const SHARE = 0.08;

/** A rule that judges by English words, as it is where the language is English; silent everywhere else. */
export function inEnglish(rule: Rule & Required<Pick<Rule, 'check'>>): Rule {
  return { ...rule, check: (subject) => (isInEnglish(subject) ? rule.check(subject) : []) };
}

/** Whether a report is in English: it says so, or its site, and its own words don't speak against it. */
function isInEnglish({ document, record: { site }, ...subject }: Subject): boolean {
  const { incident, maintenance, page, translation } = subject;
  const { language } = incident ?? maintenance ?? page ?? translation ?? { language: site.locale };
  const isOfSite = new Intl.Locale(language).language === 'en';
  return isOfSite && hasItsLetters(incident?.title ?? '') && hasItsWords(document);
}

const hasItsWords = remembered(({ body }: SourceDocument): boolean => {
  const words = body.match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH) return hasItsLetters(body);
  return words.filter((word) => COMMON.has(word.toLowerCase())).length >= words.length * SHARE;
});

/** Other letters stand in names, and are few. */
function hasItsLetters(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => !/[a-z]/i.test(letter)).length <= letters.length / 50;
}
