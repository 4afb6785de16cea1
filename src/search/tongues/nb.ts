import { stemmer } from '@orama/stemmers/norwegian';
import { stopwords } from '@orama/stopwords/norwegian';
import { DANISH_AND_NORWEGIAN } from '../speech/scandinavian.ts';
import { speaking } from '../speech/speaking.ts';

/** Norwegian. */
export const tongueIn = speaking({
  stopWords: stopwords,
  stem: stemmer,
  ...DANISH_AND_NORWEGIAN,
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
