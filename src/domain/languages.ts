import { createMemory, once } from './remembered.ts';

/** Whether a text is the tag of a language, in any of its spellings. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/**
 * The one spelling of a tag.
 *
 * @example canonicalTag('PT-br') // 'pt-BR'
 */
export function canonicalTag(tag: string): string {
  const [canonical = tag] = isLanguageTag(tag) ? Intl.getCanonicalLocales(tag) : [];
  return canonical;
}

/** Whether a tag is that of a language which has a name: `draft` could be a tag by its form alone. */
export function isKnownLanguage(tag: string): boolean {
  return known(tag, () => {
    try {
      return inEnglish().of(tag) !== undefined;
    } catch {
      return false;
    }
  });
}

const known = /* @__PURE__ */ createMemory<boolean>();
const inEnglish = /* @__PURE__ */ once(
  () => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }),
);

/**
 * What a language is called in another, as in a sentence.
 *
 * @example nameOfLanguage('de', 'fr') // 'allemand'
 */
export function nameOfLanguage(tag: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
}
