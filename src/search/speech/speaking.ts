import type { Tongue } from '../tongue.ts';
import { fold, termsOf, UNSPACED } from '../words.ts';
import { createFindDates } from './find-dates.ts';
import { readKeys } from './keys.ts';
import type { Speech } from './speech.ts';
import { TongueLexicon } from './tongue-lexicon.ts';

const PAIR = new RegExp(`[${UNSPACED}]`, 'u');

/** Makes of what is written down what search asks with, for a locale of the language. */
export function speaking(speech: Speech): (locale: string) => Tongue {
  const { stopWords = [], stem, plain = (key) => key, core, dates } = speech;
  const keyOf = stem && ((typed: string) => plain(fold(stem(typed.toLowerCase()))));
  return (locale) => {
    const stops = new Set(stopWords.flatMap(termsOf));
    const isStopWord = (term: string) => stops.has(term);
    return {
      isStopWord,
      findDates: createFindDates(locale, dates),
      tellingOf: (words, text) => {
        const cores = core ? [...text.matchAll(core)] : [];
        return words.filter(({ text: word, start, end }) =>
          core && word.length > 1 && PAIR.test(word)
            ? cores.some(({ 0: found, index }) => index <= start && end <= index + found.length)
            : !isStopWord(word),
        );
      },
      ...(keyOf && { keyOf }),
      openLexicon: (words, levels, reader) =>
        new TongueLexicon(words, levels, keyOf ? readKeys(reader, words) : [], { ...speech, keyOf }),
    };
  };
}
