import { stemmer } from '@orama/stemmers/portuguese';
import { stopwords } from '@orama/stopwords/portuguese';
import { speaking } from '../speech/speaking.ts';

/** Portuguese. */
export const tongueIn = speaking({
  stopWords: stopwords,
  stem: stemmer,
  dates: {
    units: { day: 'dias?', week: 'semanas?', month: 'mês|meses', year: 'anos?' },
    last: '{unit} passad[oa]|(?:últim|passad)[oa] {unit}',
    this: 'n?est[ea] {unit}',
    lastCount: '(?:últim|passad)[oa]s {count} {unit}',
    of: 'de|do',
  },
});
