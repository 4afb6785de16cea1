/** What a language is called by those who speak it, as it stands alone in a list: `Français`. */
export function nameOfLanguage(locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  // Georgian has capitals that no text begins with.
  return name.replace(/^(?!\p{Script=Georgian})\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));
}
