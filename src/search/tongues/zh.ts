import { speaking } from '../speech/speaking.ts';

/** Chinese, in both its scripts. It is found by pairs of letters, see Japanese; some letters only join words. */
export const tongueIn = speaking({
  core: /(?:(?![的了是在和與与及吗嗎呢吧被把就都也])[\p{Script=Han}]){2,}/gu,
  dates: {
    units: { day: '[天日]', week: '[个個]?(?:周|週|星期|礼拜|禮拜)', month: '[个個]?月', year: '年' },
    last: '上{unit}',
    this: '[这這本]{unit}',
    lastCount: '(?:最近|过去|過去|近){count}{unit}',
    signs: ['年', '月', '[日号號]'],
    today: '今日',
    yesterday: '昨日',
  },
});
