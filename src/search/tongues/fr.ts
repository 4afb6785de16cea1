import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import { speaking } from '../speech/speaking.ts';

/** French. */
export const tongueIn = speaking({
  stopWords: stopwords,
  stem: stemmer,
  dates: {
    units: { day: 'jours?', week: 'semaines?', month: 'mois', year: 'ans?|années?' },
    last: '{unit} (?:derni(?:er|ère)|passée?|précédente?)',
    this: 'ce(?:t|tte)? {unit}(?:-ci)?',
    lastCount: '{count} derni(?:er|ère)s {unit}|derni(?:er|ère)s {count} {unit}',
    lastYear: "l'an dernier|l'an passé",
  },
});
