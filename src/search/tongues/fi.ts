import { stemmer } from '@orama/stemmers/finnish';
import { stopwords } from '@orama/stopwords/finnish';
import { speaking } from '../speech/speaking.ts';

/** Finnish: words are made of words. */
export const tongueIn = speaking({
  stopWords: stopwords,
  stem: stemmer,
  links: ['', 'n', 'en'],
  dates: {
    units: {
      day: 'päiv(?:ä|än|ää|änä)',
      week: 'viik(?:ko|koa|on|olla|kona)',
      month: 'kuukau(?:si|den|tta|tena)|kuu(?:n|ta|ssa)?',
      year: 'vuo(?:si|den|tta|nna|tena)',
    },
    last: '(?:viime|edelli(?:nen|sen|sellä|sessä|senä)) {unit}',
    this: 't(?:ällä|ässä|änä|ämä) {unit}',
    lastCount: 'viimei(?:set|sten|sinä) {count} {unit}',
    inMonth: [/kuu$/, 'kuussa'],
  },
});
