import { stemmer } from '@orama/stemmers/indian';
import { stopwords } from '@orama/stopwords/indian';
import { speaking } from '../speech/speaking.ts';

/** Hindi. */
export const tongueIn = speaking({
  stopWords: stopwords,
  stem: stemmer,
  dates: {
    units: {
      day: 'दिन(?:ों)?',
      week: 'सप्ताह(?:ों)?|हफ़?्त[ाेों]+',
      month: 'माह|मही?न[ाेों]+',
      year: 'वर्ष(?:ों)?|साल(?:ों)?',
    },
    last: '(?:पिछल[ाेी]|गत) {unit}',
    this: '(?:इस|यह) {unit}',
    lastCount: 'पिछल[ाेी] {count} {unit}',
  },
});
