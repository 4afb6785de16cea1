import { nameOfLanguage } from '../domain/languages.ts';

/** What a language is called by those who speak it, as it stands alone in a list: `Français`. */
export function ownNameOf(locale: string): string {
  const name = nameOfLanguage(locale, locale);
  // Georgian has capitals that no text begins with.
  return name.replace(/^(?!\p{Script=Georgian})\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));
}
