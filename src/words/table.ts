import { createMemory } from '../domain/remembered.ts';
import { keptApart } from './apart.ts';
import { compileMessage } from './compile.ts';
import { en } from './en/index.ts';
import { languageNear, tableOf } from './tables.ts';
import { createWords, type Key, type Words } from './words.ts';

/** Messages that a site's owner gives in place of ours. */
export type OwnWords = Readonly<Partial<Record<Key, string>>>;

const compiled = createMemory<ReturnType<typeof compileMessage>>();

/**
 * The words of a site, in the language of ours that is nearest to its own; English where there is none, unless its owner
 * gives all of them.
 *
 * @param locale - BCP 47, of the site.
 */
export function wordsOf(locale: string, own: OwnWords = {}): Words {
  const near = languageNear(locale);
  const messages = near && near !== 'en' ? tableOf(near).messages : undefined;
  const isSpoken = near !== undefined || Object.keys(en).every((key) => Object.hasOwn(own, key));
  const templateOf = (key: Key) => {
    const text = own[key] ?? messages?.[key] ?? en[key].text;
    return compiled(text, () => compileMessage(text));
  };
  return createWords<Key>({ language: isSpoken ? locale : 'en', locale }, templateOf, keptApart);
}
