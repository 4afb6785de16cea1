/** What is written in Norway is one language to us. */
const NORWEGIAN: ReadonlySet<string> = new Set(['no', 'nn']);

/**
 * The language of a locale, as our tables are named for it.
 *
 * @example plainLanguageOf('pt-BR') // 'pt'
 * @example plainLanguageOf('iw') // 'he'
 */
export function plainLanguageOf(locale: string): string {
  const { language } = new Intl.Locale(locale);
  return NORWEGIAN.has(language) ? 'nb' : language;
}
