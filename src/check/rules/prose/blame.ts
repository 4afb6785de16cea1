import { passagesOf } from '../../../source/passages.ts';
import { inEnglish } from '../../prose/english.ts';
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
/** Texts that speak of blame in order to refuse it, of what was only thought at first, and of what may come to pass. */
const REFUSED =
  /\b(?:not|never|no|without|rather than|instead of|beyond|isn[’']t|wasn[’']t|assum\w+|suspect\w*|thought|unless|if|in case of|prevent\w*|avoid\w*|reduc\w+|catch\w*|against|prone to|(?:risk|chance|possibility|potential|room|scope) (?:of|for)|could|might|may)\b[^.]{0,30}$/i;
/** The same said after it. */
const DENIED =
  /^[^.]{0,15}\b(?:is|was|are|were|be|cannot|can[’']t)\b[^.]{0,10}\b(?:not|never|no)\b|^[^.]{0,15}n[’']t\b/i;

export const proseBlame: Rule = inEnglish({
  name: 'prose/blame',
  severity: 'advice',
  reason: 'People are never the root cause: whatever let the slip do harm can be changed.',
  check: ({ incident, body }) =>
    (incident && body ? passagesOf(body) : []).flatMap(({ text, offsetOf }) =>
      BLAME.flatMap((pattern) => {
        const found = pattern.exec(text);
        if (!found || REFUSED.test(text.slice(0, found.index))) return [];
        if (DENIED.test(text.slice(found.index + found[0].length))) return [];
        return {
          at: { offset: offsetOf(found.index) },
          message: `Unexpected “${found[0]}” as a cause, expected what made the slip possible.`,
          remedy: 'Say what was missing: a check, an alarm, a limit, a clearer tool.',
        };
      }).slice(0, 1),
    ),
});
