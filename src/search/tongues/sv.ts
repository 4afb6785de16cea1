import { stemmer } from '@orama/stemmers/swedish';
import { stopwords } from '@orama/stopwords/swedish';
import { speaking } from '../speech/speaking.ts';

/** Swedish: words are made of words. */
export const tongueIn = speaking({
  stopWords: stopwords,
  stem: stemmer,
  links: ['', 's', 'e', 'u'],
  dates: {
    units: {
      day: 'dag(?:en|ar(?:na)?)?|dygn(?:et|en)?',
      week: 'veck(?:a|an|or|orna)',
      month: 'månad(?:en|er(?:na)?)?',
      year: 'år(?:et|en)?',
    },
    last: '(?:förra|förrige|senaste|sista) {unit}',
    this: 'den(?:na| här)? {unit}|det(?:ta| här) {unit}',
    lastCount: 'senaste {count} {unit}',
  },
});
