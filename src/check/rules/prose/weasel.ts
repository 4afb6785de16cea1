import { passagesOf } from '../../../source/passages.ts';
import { inEnglish } from '../../prose/english.ts';
import { sentenceAt } from '../../prose/sentences.ts';
import type { Rule } from '../../rule.ts';

const WHO = '(?:users?|customers?|clients?|accounts?|orders?|payments?|visitors?|merchants?)';

interface Vague {
  pattern: RegExp;
  remedy: string;
  /** What stands before the words where they are meant to the letter. */
  unless?: RegExp;
}

const VAGUE: readonly Vague[] = [
  {
    pattern: new RegExp(
      `\\b(?:some|certain|various|a (?:small |limited |large )?(?:number|subset|handful|fraction|portion|percentage) of|a few|several|many)(?: of)?(?: our| the)? ${WHO}\\b`,
      'i',
    ),
    remedy: 'Write how many, or what share, even if it is an estimate: `about 40%`.',
    // Who told of it, and what is asked or not known.
    unless: /\b(?:by|from|how|too|as|so|whether|if)(?: \w+ly)? $/i,
  },
  {
    pattern: /\b(?:any|the) inconvenience(?:s)?(?: this| that)?\b/i,
    remedy: 'Say what it meant for customers, and that you are sorry for it.',
  },
  {
    pattern:
      /(?<=\b(?:will|[’']ll|shall|going to|working|hope|aim|plan)\b[^.]*)\bas soon as possible\b|\b(?:in due course|in the near future|at some point in the future)\b/i,
    remedy: 'Give a day, or say that it is not known yet.',
    // What was not done in time is no promise.
    unless: /\b(?:not|never|n[’']t|un)(?: ?able)?\b[^.]*$/i,
  },
];

export const proseWeasel: Rule = inEnglish({
  name: 'prose/weasel',
  severity: 'advice',
  reason: 'Vague words make readers assume the worst.',
  check({ incident, body }) {
    if (!incident || !body) return [];
    const passages = passagesOf(body);
    return VAGUE.flatMap(({ pattern, remedy, unless }) => {
      for (const { text, offsetOf } of passages) {
        const found = pattern.exec(text);
        // A figure in the same sentence says what the word leaves open.
        if (!found || /\d/.test(sentenceAt(text, found.index))) continue;
        if (unless?.test(text.slice(0, found.index)) || isLegend(text)) continue;
        const message = `Unexpected “${found[0]}”, expected a figure or a fact.`;
        return [{ at: { offset: offsetOf(found.index) }, message, remedy }];
      }
      return [];
    });
  },
});

/** A line that explains a level of severity says of no incident whom it hit. */
function isLegend(text: string): boolean {
  return /^\W*(?:critical|high|major|medium|moderate|minor|low|none|sev(?:erity)?[ -]?\d|[ps]\d)\W*[-–—:|]/i.test(
    text,
  );
}
