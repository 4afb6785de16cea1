import { stemmer } from '@orama/stemmers/italian';
import { stopwords } from '@orama/stopwords/italian';
import { speaking } from '../speech/speaking.ts';

/** Italian. */
export const tongueIn = speaking({
  stopWords: stopwords,
  stem: stemmer,
  dates: {
    units: { day: 'giorn[oi]', week: 'settiman[ae]', month: 'mes[ei]', year: 'ann[oi]' },
    last: '{unit} (?:scors|passat)[oa]|(?:scors|ultim)[oa] {unit}',
    this: 'quest[oa] {unit}',
    lastCount: 'ultim[ie] {count} {unit}',
    of: 'del|di',
  },
});
