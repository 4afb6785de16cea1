import { speaking } from '../speech/speaking.ts';

/** Persian: endings may stand apart, at a joint that is not seen. */
export const tongueIn = speaking({
  stopWords: [
    'از است اگر اما این آن آنها با باید بر برای بود بودند به تا تر ترین چون چه در را شد شده شدند که کرد کرده کنند ما می',
    'نمی نیز هر هم همه همین هنگام و ولی ها های هایی یا یک خود دیگر پس پیش',
  ],
  stem: (word) => word,
  plain: (word) => (word.length < 5 ? word : word.replace(/(?:ها[يى]?|هايي|ات|ان|ي)$/, '')),
  dates: {
    units: { day: 'روز', week: 'هفته', month: 'ماه', year: 'سال' },
    last: '{unit} (?:ی )?(?:گذشته|پیش|قبل)',
    this: 'این {unit}',
    lastCount: '{count} {unit} (?:گذشته|اخیر)',
  },
});
