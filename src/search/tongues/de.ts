import { stemmer } from '@orama/stemmers/german';
import { stopwords } from '@orama/stopwords/german';
import { speaking } from '../speech/speaking.ts';

/** German: words are made of words, and ä may be written ae. */
export const tongueIn = speaking({
  stopWords: stopwords,
  stem: stemmer,
  plain: (stem) => stem.replace(/(?<![aeq])([aou])e/g, '$1'),
  links: ['', 's', 'es', 'n', 'en', 'er', 'e'],
  dates: {
    units: { day: 'tage?n?', week: 'wochen?', month: 'monate?n?', year: 'jahre?n?' },
    last: '(?:letzte|vorige|vergangene)[nrms]? {unit}',
    this: 'diese[nrms]? {unit}',
    lastCount: '(?:letzten?|vorigen?|vergangenen?) {count} {unit}',
  },
});
