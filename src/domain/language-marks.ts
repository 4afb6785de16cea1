import { type Direction, directionOf, otherDirectionOf } from './direction.ts';
import { directionIn, runsBothWays } from './text-direction.ts';
import { type Spoken, type SpokenText, WORD_PARTS, type WordPart } from './translation.ts';

/** What an element says of the text in it, where that is in another language or runs another way than what is around. */
export interface LanguageMarks {
  lang?: string | undefined;
  dir?: Direction | undefined;
}

/**
 * Whether whoever reads one of two languages meets another one in the other. Two countries' forms of a language are
 * none, two scripts of it are.
 *
 * @example isOtherLanguage('en-GB', 'en') // false
 */
export function isOtherLanguage(language: string, around: string): boolean {
  return language !== around && writtenIn(language) !== writtenIn(around);
}

/** A language where it is another one than that around; programs take the latter for granted. */
export function otherLanguageOf(language: string, around: string): string | undefined {
  return isOtherLanguage(language, around) ? language : undefined;
}

/**
 * How the element that holds a text is marked. In another language both are said, because the direction of what is
 * around means nothing there.
 *
 * @param around - the language of what stands around it.
 */
export function languageMarksOf(text: string, language: string, around: string): LanguageMarks {
  if (!isOtherLanguage(language, around)) return { dir: otherDirectionOf(text, around) };
  return { lang: language, dir: directionAs(text, language) };
}

/** What stands in a text of another language, and is in that of the page. */
export function pageMarksOf(around: string): LanguageMarks {
  return { lang: around, dir: directionOf(around) };
}

/** The direction of the language, unless all letters of the text run the other way. */
function directionAs(text: string, language: string): Direction {
  return (runsBothWays(text) ? undefined : directionIn(text)) ?? directionOf(language);
}

function writtenIn(locale: string): string {
  const { language, script } = new Intl.Locale(locale).maximize();
  return `${language}-${script}`;
}

/** The language of one text of a document: that of its original where its translation has no words for it. */
export function languageOf(
  { language, translation }: Pick<Spoken, 'language' | 'translation'>,
  part: WordPart,
): string {
  return translation?.lacks.includes(part) ? translation.original : language;
}

/** The languages of what stands at the head of a document. */
export function languagesOf(document: Pick<Spoken, 'language' | 'translation'>): {
  title: string;
  lead: string;
} {
  const isDescribed = document.translation?.lacks.includes('description');
  return {
    title: languageOf(document, 'title'),
    lead: languageOf(document, isDescribed ? 'description' : 'summary'),
  };
}

/** The language of the text that stands at a path in the data of a document: its own, or that of what it is part of. */
export function languageAt(
  document: Pick<Spoken, 'language' | 'translation'>,
  path: readonly (string | number)[],
): string {
  const part = WORD_PARTS.find((name) => name === path[0]) ?? (path[0] === 'image' ? 'picture' : undefined);
  if (part) return languageOf(document, part);
  let { language } = document;
  let at: unknown = document;
  for (const key of path) {
    at = (at as Record<string | number, unknown> | undefined)?.[key];
    const own = typeof at === 'object' ? (at as SpokenText | null)?.language : undefined;
    language = own ?? language;
  }
  return language;
}

/** The same marks as markup, each with a space before it. */
export function languageAttributesOf(text: string, language: string, around: string): string {
  const { lang, dir } = languageMarksOf(text, language, around);
  return `${lang ? ` lang="${lang}"` : ''}${dir ? ` dir="${dir}"` : ''}`;
}
