/**
 * The language of a locale, as a table of ours is named for it; what is written in Norway is one language to search.
 *
 * @example languageOf('pt-BR') // 'pt'
 */
export function languageOf(locale: string): string {
  const language = locale.toLowerCase().split('-', 1)[0] ?? '';
  return language === 'no' || language === 'nn' ? 'nb' : language;
}
