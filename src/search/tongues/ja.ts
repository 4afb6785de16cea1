import { speaking } from '../speech/speaking.ts';

/**
 * Japanese. It is written without spaces, and browsers differ in where they see words: pairs of letters are what every
 * one of them finds.
 */
export const tongueIn = speaking({
  // Han, alone with the syllable behind it; Katakana; a long word of Hiragana. What joins them is shorter.
  core: /[\p{Script=Han}々]{2,}|\p{Script=Han}\p{Script=Hiragana}|[\p{Script=Katakana}ー]{2,}|\p{Script=Hiragana}{4,}/gu,
  dates: {
    units: { day: '日間?', week: '週間?', month: '[かヶカケ箇]?月間?', year: '年間?' },
    last: '[先前]{unit}',
    this: '今{unit}',
    lastCount: '(?:過去|直近|最近|ここ){count}{unit}',
    lastYear: '去年|昨年',
    signs: ['年', '月', '日'],
    today: '本日|きょう',
    yesterday: 'きのう',
  },
});
