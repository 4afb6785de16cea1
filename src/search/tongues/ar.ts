import { speaking } from '../speech/speaking.ts';
import { fold } from '../words.ts';

/** What light stemming takes from words: the article and the particles that are written as one with it, and endings. */
const BEFORE = /^(?:و?(?:ال|بال|كال|فال|لل)|و)(?=..)/;
const AFTER = /(?:ها|ان|ات|ون|ين|يه|ه|ي)$/;
const SHORTEST = 3;

/** Arabic: a word is known by what is left without its article and its endings, as in the stemmer that is called light10. */
export const tongueIn = speaking({
  stopWords: [
    'أن أو إذا إلا إلى أما أي أيضا إن أنه التي الذي الذين اللتي أنها بأن بعد بعض بها به بين تم ثم حتى حيث دون ذلك عبر عن',
    'عند عندما على عليه عليها غير فقد في فيه فيها قبل قد كان كانت كل كما لأن لا لقد لكن لم لن له لها لهذا ليس ما مع من منذ',
    'منه منها نحو هذا هذه هل هناك هو هي وأن وفي وقد وكان ولم ومن وهو وهي يتم يكون',
  ],
  stem: fold,
  plain: (word) => {
    let left = word.length > SHORTEST ? word.replace(BEFORE, '') : word;
    for (const _ of [1, 2]) {
      const shorter = left.replace(AFTER, '');
      if (shorter.length >= SHORTEST) left = shorter;
    }
    return left;
  },
  dates: {
    units: {
      day: 'يوم(?:ا|ين)?|أيام',
      week: 'أسبوع(?:ا|ين)?|أسابيع',
      month: 'شهر(?:ا|ين)?|أشهر|شهور',
      year: 'سن(?:ة|وات|تين)|عام(?:ا|ين)?|أعوام',
    },
    last: '(?:ال)?{unit} (?:الماضي|الماضية|السابق|السابقة|الفائت|الفائتة)',
    this: 'هذ[اه] ال{unit}|ال{unit} (?:الحالي|الحالية|الجاري|الجارية)',
    lastCount: 'آخر {count} {unit}',
    yesterday: 'البارحة',
  },
});
