import { createMemory } from '../domain/remembered.ts';
import { compileMessage } from './compile.ts';
import { en } from './en/index.ts';
import { createWords, type Key, type Words } from './words.ts';

const compiled = createMemory<ReturnType<typeof compileMessage>>();

/**
 * The words of a site. They are English in every locale, until other tables exist.
 *
 * @param locale - BCP 47, of the site.
 */
export function wordsOf(locale: string): Words {
  const language = new Intl.Locale(locale).language === 'en' ? locale : 'en';
  return createWords<Key>({ language, locale }, (key) => {
    const { text } = en[key];
    return compiled(text, () => compileMessage(text));
  });
}
