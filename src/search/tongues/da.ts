import { stemmer } from '@orama/stemmers/danish';
import { stopwords } from '@orama/stopwords/danish';
import { DANISH_AND_NORWEGIAN } from '../speech/scandinavian.ts';
import { speaking } from '../speech/speaking.ts';

/** Danish. */
export const tongueIn = speaking({
  stopWords: stopwords,
  stem: stemmer,
  ...DANISH_AND_NORWEGIAN,
  dates: {
    units: {
      day: 'dag(?:en|e(?:ne)?)?|døgn(?:et|ene)?',
      week: 'uge(?:n|r|rne)?',
      month: 'måned(?:en|er(?:ne)?)?',
      year: 'år(?:et|ene)?',
    },
    last: '(?:sidste|forrige|seneste) {unit}',
    this: 'den(?:ne)? {unit}|dette {unit}',
    lastCount: '(?:sidste|seneste) {count} {unit}',
  },
});
