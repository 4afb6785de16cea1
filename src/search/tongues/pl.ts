import { speaking } from '../speech/speaking.ts';

const ENDING = /(?:ami|ach|owi|owa[lnć]?|ow|ego|emu|ych|ymi|imi|ich|ie[mj]?|em|om|[aeiouy]|ią|ię)$/;

/** Polish. */
export const tongueIn = speaking({
  stopWords: [
    'a aby ale albo bez bo był była było były być by co czy dla do gdy gdzie go i ich ile im inne iż ja jak jako je jego',
    'jej jest jeszcze już każdy kiedy kto które który którego której których którzy ma mnie może na nad nas nie niż o od',
    'on ona one oni oraz po pod podczas przed przez przy są się ta tak także tam te tego tej ten też to tu tych tylko tym',
    'u w we więc z za ze został została zostało zostały że',
  ],
  stem: (word) => word,
  plain: (word) => (word.length < 5 ? word : word.replace(ENDING, '').replace(/i$/, '')),
  dates: {
    units: {
      day: 'dzień|dni|dnia|dniu',
      week: 'tydzień|tygodni(?:e|u|a)?',
      month: 'miesiąc(?:e|u|a)?|miesięcy',
      year: 'roku?|lat[a]?',
    },
    last: '(?:ostatni|zeszły|ubiegły|poprzedni)(?:m|ego)? {unit}',
    this: 't(?:en|ym|ego) {unit}',
    lastCount: 'ostatni(?:e|ch)? {count} {unit}',
    today: 'dziś',
    inMonth: [/a$/, 'u'],
  },
});
