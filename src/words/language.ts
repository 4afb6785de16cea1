import { isOtherLanguage } from '../domain/language-marks.ts';
import { nameOfLanguage } from '../domain/languages.ts';
import type { Words } from './words.ts';

/** In which language something is written; nothing where it is that of the words. */
export function sayOtherLanguage(language: string, words: Words<'language.mark'>): string | undefined {
  if (!isOtherLanguage(language, words.locale)) return undefined;
  return words.say('language.mark', { language: nameOfLanguage(language, words.language) });
}
