import { passagesOf } from '../../../source/passages.ts';
import { sentenceAt } from '../../prose/sentences.ts';
import type { Rule } from '../../rule.ts';

const WHO = '(?:users?|customers?|clients?|accounts?|orders?|payments?|visitors?|merchants?)';
const VAGUE: readonly { pattern: RegExp; remedy: string }[] = [
  {
    pattern: new RegExp(
      `\\b(?:some|certain|various|a (?:small |limited |large )?(?:number|subset|handful|fraction|portion|percentage) of|a few|several|many)(?: of)?(?: our| the)? ${WHO}\\b`,
      'i',
    ),
    remedy: 'Write how many, or what share, even if it is an estimate: `about 40%`.',
  },
  {
    pattern: /\b(?:any|the) inconvenience(?:s)?(?: this| that)?\b/i,
    remedy: 'Say what it meant for customers, and that you are sorry for it.',
  },
  {
    pattern: /\b(?:as soon as possible|in due course|in the near future|at some point in the future)\b/i,
    remedy: 'Give a day, or say that it is not known yet.',
  },
];

export const proseWeasel: Rule = {
  name: 'prose/weasel',
  severity: 'advice',
  reason: 'Vague words make readers assume the worst.',
  check({ incident, body }) {
    if (!incident || !body) return [];
    const passages = passagesOf(body);
    return VAGUE.flatMap(({ pattern, remedy }) => {
      for (const { text, offsetOf } of passages) {
        const found = pattern.exec(text);
        // A figure in the same sentence says what the word leaves open.
        if (!found || /\d/.test(sentenceAt(text, found.index))) continue;
        const message = `Unexpected “${found[0]}”, expected a figure or a fact.`;
        return [{ at: { offset: offsetOf(found.index) }, message, remedy }];
      }
      return [];
    });
  },
};
