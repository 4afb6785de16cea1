import { stemmer } from '@orama/stemmers/spanish';
import { speaking } from '../speech/speaking.ts';

/** Spanish. */
export const tongueIn = speaking({
  stopWords: [
    'a al algo ante antes como con contra cual cuando de del desde donde durante e el ella ellas ellos en entre era',
    'eran es esa ese eso esta está estaba estaban estado están estas este esto estos fue fueron ha había habían han',
    'hasta hay la las le les lo los más me mi mientras muy nada ni no nos nuestra nuestro o otra otro para pero por',
    'porque que qué quien se según ser si sí sin sobre son su sus también tan tanto te tiene tras tu un una unas uno',
    'unos y ya yo',
  ],
  stem: stemmer,
  dates: {
    units: { day: 'días?', week: 'semanas?', month: 'mes(?:es)?', year: 'años?' },
    last: '{unit} pasad[oa]|(?:últim|pasad)[oa] {unit}',
    this: 'est[ea] {unit}',
    lastCount: '(?:últim|pasad)[oa]s {count} {unit}',
    of: 'de|del',
  },
});
