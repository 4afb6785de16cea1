import { speaking } from '../speech/speaking.ts';

const ENDING = /(?:ami|ach|ich|ych|eho|emu|ymi|imi|um|ou|em|ech|[aeiouy])$/;

/** Czech. */
export const tongueIn = speaking({
  stopWords: [
    'a aby ale ani asi až bez bude by byl byla byli bylo byly být co či další do i jak jako je jeho jej její jejich jen',
    'ještě již jsem jsme jsou k kde kdo když ke která které který kteří ma mají má mezi mi mít na nad ne nebo než není o',
    'od po pod podle pokud pouze proto protože pro při před s se si tak také tato ten tedy to tím této tohoto u už v ve však',
    'všechny z za ze že',
  ],
  stem: (word) => word,
  // The e of výpadek comes and goes.
  plain: (word) => (word.length < 5 ? word : word.replace(ENDING, '').replace(/e([kc])$/, '$1')),
  dates: {
    units: {
      day: 'den|dny|dní|dnů',
      week: 'týd(?:en|nu|ny|ne|nů)',
      month: 'měsíc(?:e|ů|i)?',
      year: 'rok(?:u|y)?|let',
    },
    last: '(?:minul|posledn|předchoz)(?:ý|í|ém|ím|ého|ího) {unit}',
    this: 't(?:ento|omto|ohoto) {unit}',
    lastCount: 'poslední(?:ch)? {count} {unit}',
    inMonth: [/a$/, 'u'],
  },
});
