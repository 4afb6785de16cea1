import { passagesOf } from '../../../source/passages.ts';
import type { Rule } from '../../rule.ts';

const PEOPLE =
  '(?:engineer|developer|operator|employee|administrator|admin|contractor|intern|colleague|team member)';
const SLIPS =
  '(?:forgot|neglected|failed to (?:notice|check|follow|test|read)|should have (?:known|noticed|checked)|carelessly)';
const BLAME: readonly RegExp[] = [
  /\b(?:human|operator|user|manual|engineer(?:ing)?|employee|admin(?:istrator)?)[ -](?:error|mistake|fault)s?\b/i,
  /\b(?:carelessness|negligence|incompetence|sloppiness)\b/i,
  new RegExp(
    `\\b${PEOPLE}s?(?: on (?:call|duty))?,? (?:\\w+ly )?(?:${SLIPS}|accidentally|mistakenly)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?!(?:We|They|It|This|That|Who|Nobody|Everyone|Someone)\\b)[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:${SLIPS})\\b`,
  ),
];
/** Texts that speak of blame in order to refuse it. */
const REFUSED =
  /\b(?:not|never|no|without|rather than|instead of|beyond|isn’t|wasn’t|isn't|wasn't)\b[^.]{0,30}$/i;

export const proseBlame: Rule = {
  name: 'prose/blame',
  severity: 'advice',
  reason: 'People are never the root cause: whatever let the slip do harm can be changed.',
  check: ({ incident, body }) =>
    (incident && body ? passagesOf(body) : []).flatMap(({ text, offsetOf }) =>
      BLAME.flatMap((pattern) => {
        const found = pattern.exec(text);
        if (!found || REFUSED.test(text.slice(0, found.index))) return [];
        return {
          at: { offset: offsetOf(found.index) },
          message: `Unexpected “${found[0]}” as a cause, expected what made the slip possible.`,
          remedy: 'Say what was missing: a check, an alarm, a limit, a clearer tool.',
        };
      }).slice(0, 1),
    ),
};
