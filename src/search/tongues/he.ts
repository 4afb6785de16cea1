import { speaking } from '../speech/speaking.ts';

const SHORTEST = 5;

/** Hebrew: articles and prepositions are written as one with the word. */
export const tongueIn = speaking({
  stopWords: [
    'אבל או אולי אותה אותו אותם אחר אחרי אך אל אלה אם אני אף את באופן בגלל בו בין בכל במשך גם דרך הוא היא היה היו הם זאת זה זו',
    'חלק יש כאשר כבר כדי כי כך כל לא לאחר לפני לה להם לו לכן מ מאוד מה מי מן מספר נגד עד על עם עקב פי רק של שלא שלהם שלנו תוך',
  ],
  stem: (word) => word,
  plain: (word) => {
    const singular = word.length < SHORTEST ? word : word.replace(/(?:ים|ין)$/, '');
    return singular.length < SHORTEST ? singular : singular.replace(/(?:יות|ות|ת|ה|י)$/, '');
  },
  prefixes: ['', 'ה', 'ו', 'ב', 'ל', 'מ', 'כ', 'ש', 'וה', 'וב', 'ול', 'ומ', 'מה', 'שה', 'וש', 'לכ'],
  dates: {
    units: { day: 'יום|ימים', week: 'שבוע(?:ות)?', month: 'חודש(?:ים)?', year: 'שנ(?:ה|ים)' },
    last: '[בה]?{unit} (?:שעברה?|האחרונה?|הקודמת?)',
    this: '[בה]?{unit} (?:הזה|הזאת|הזו|הנוכחית?)',
    lastCount: '{count} ה?{unit} האחרונ(?:ים|ות)',
    attached: '[בהלמ]?',
  },
});
