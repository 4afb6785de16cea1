import { stemmer } from '@orama/stemmers/dutch';
import { stopwords } from '@orama/stopwords/dutch';
import { speaking } from '../speech/speaking.ts';

/** Dutch: words are made of words. */
export const tongueIn = speaking({
  stopWords: stopwords,
  stem: stemmer,
  links: ['', 's', 'en', 'e', 'n'],
  dates: {
    units: { day: 'dag(?:en)?', week: 'we(?:ek|ken)', month: 'maand(?:en)?', year: 'jaar|jaren' },
    last: '(?:vorige?|afgelopen|laatste) {unit}',
    this: '(?:deze|dit) {unit}',
    lastCount: '(?:laatste|afgelopen) {count} {unit}',
  },
});
