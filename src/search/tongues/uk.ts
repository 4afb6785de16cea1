import { stemmer } from '@orama/stemmers/ukrainian';
import { stopwords } from '@orama/stopwords/ukrainian';
import { speaking } from '../speech/speaking.ts';

/** Ukrainian. */
export const tongueIn = speaking({
  stopWords: stopwords,
  stem: stemmer,
  dates: {
    units: {
      day: 'д(?:ень|ня|ні|нів)',
      week: 'тиж(?:день|ня|ні|нів|дні)',
      month: 'місяц(?:ь|я|і|ів)',
      year: 'р(?:ік|оку|оки|оків|оці)',
    },
    last: '(?:минул|останн|попередн)(?:ий|ого|ій|ьому|ому|ього) {unit}',
    this: 'ц(?:ей|ього|ьому) {unit}',
    lastCount: 'останні(?:х)? {count} {unit}',
    yesterday: 'вчора',
    inMonth: [/[яа]$/, 'і'],
  },
});
