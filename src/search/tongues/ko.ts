import { speaking } from '../speech/speaking.ts';

/** Korean: particles are written as one with the word before them, and are left out of what is asked for. */
export const tongueIn = speaking({
  core: /\p{Script=Hangul}{2,}?(?=(?:은|는|이|가|을|를|의|에|에서|에게|에는|으로|로|와|과|도|만|까지|부터|이나|나|들|들이|들은|들을)?(?!\p{Script=Hangul}))/gu,
  dates: {
    units: { day: '일간?|날', week: '주(?:일|간)?', month: '개?월|달', year: '년|해' },
    last: '(?:지난|저번) {unit}',
    this: '이번 {unit}',
    lastCount: '(?:지난|최근) {count} {unit}',
    lastYear: '작년|지난해',
    signs: ['년', '월', '일'],
  },
});
