import { stemmer } from '@orama/stemmers/danish';
import { stopwords } from '@orama/stopwords/danish';
import { speaking } from '../speech/speaking.ts';

/** Danish: words are made of words, and å may be written aa. */
export const tongueIn = speaking({
  stopWords: stopwords,
  stem: stemmer,
  plain: (stem) => stem.replace(/aa/g, 'a').replace(/oe/g, 'o'),
  links: ['', 's', 'e'],
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
