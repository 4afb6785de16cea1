import { stemmer } from '@orama/stemmers/norwegian';
import { stopwords } from '@orama/stopwords/norwegian';
import { speaking } from '../speech/speaking.ts';

/** Norwegian: words are made of words, and å may be written aa. */
export const tongueIn = speaking({
  stopWords: stopwords,
  stem: stemmer,
  plain: (stem) => stem.replace(/aa/g, 'a').replace(/oe/g, 'o'),
  links: ['', 's', 'e'],
  dates: {
    units: {
      day: 'dag(?:en|er|ene)?|døgn(?:et|ene)?',
      week: 'uk(?:e|en|a|er|ene)',
      month: 'måned(?:en|er|ene)?',
      year: 'år(?:et|ene)?',
    },
    last: '(?:forrige|siste) {unit}',
    this: 'denne {unit}|dette {unit}',
    lastCount: 'siste {count} {unit}',
  },
});
