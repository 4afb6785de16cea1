import { speaking } from '../speech/speaking.ts';

const ENDINGS =
  /(?:l[ae]r)?(?:[iu]?m[iu]z|[iu]?n[iu]z|s[iu]|[iu])?(?:n?[dt][ae]n?|n?[iu]n|y?l[ae]|n?[iu]|[ny]?[ae])?(?:ki)?(?:[dt][iu]r)?$/;
const SHORTEST = 4;

/** Turkish: endings follow each other, so that what is left of a word is cut where the first of them begins. */
export const tongueIn = speaking({
  stopWords: [
    'acaba ama ancak artık aynı bazı belki ben beri bile bir biri biz bu buna bunu bunun çok çünkü da daha de değil diye',
    'en gibi hem hep her hiç için ile ise kadar karşı ki kim mi mu mü mı nasıl ne neden nerede niye o olan olarak oldu',
    'olduğu olması olup ona onlar onu onun sadece sonra şey siz şu tarafından tüm üzere var ve veya ya yani yok',
  ],
  stem: (word) => word,
  plain: (word) => {
    const end = ENDINGS.exec(word.slice(SHORTEST))?.index ?? word.length;
    return word.slice(0, SHORTEST + end).replace(/(?<=....)[aeiou]$/, '');
  },
  dates: {
    units: {
      day: 'gün(?:de|ün|den)?',
      week: 'hafta(?:da|nın)?',
      month: 'ay(?:da|ın)?',
      year: 'yıl(?:da|ın)?|sene',
    },
    last: '(?:geçen|önceki|geçtiğimiz|son) {unit}',
    this: 'bu {unit}',
    lastCount: 'son {count} {unit}',
    lastYear: 'geçen sene',
  },
});
