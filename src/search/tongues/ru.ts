import { stemmer } from '@orama/stemmers/russian';
import { stopwords } from '@orama/stopwords/russian';
import { speaking } from '../speech/speaking.ts';

/** Russian. */
export const tongueIn = speaking({
  stopWords: stopwords,
  stem: (word) => stemmer(word.replaceAll('ё', 'е')),
  dates: {
    units: {
      day: 'д(?:ень|ня|ней|ни)',
      week: 'недел(?:я|и|ю|ь|е)',
      month: 'месяц(?:а|ев|е|ы)?',
      year: 'год(?:а|у|ы)?|лет',
    },
    last: '(?:прошл|последн|предыдущ)(?:ый|ой|ом|ем|ую|юю|ая|яя|его|ого|ий|ей) {unit}',
    this: 'эт(?:от|ой|ом|у|а) {unit}',
    lastCount: 'последни[ех] {count} {unit}',
    inMonth: [/[яа]$/, 'е'],
  },
});
