import { isOtherLanguage } from '../domain/language-marks.ts';
import type { Words } from './words.ts';

/** In which language something is written; nothing where it is that of the words. */
export function sayOtherLanguage(language: string, words: Words<'language.mark'>): string | undefined {
  if (!isOtherLanguage(language, words.locale)) return undefined;
  const named = new Intl.DisplayNames(words.language, { type: 'language' }).of(language) ?? language;
  return words.say('language.mark', { language: named });
}
