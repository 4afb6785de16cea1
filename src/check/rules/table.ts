import type { Rule } from '../rule.ts';
import { parsingRules } from './parsing.ts';

/** Every rule of the check. The reference in `docs/rules.md` is made from it. */
export const RULES: readonly Rule[] = [...parsingRules];

/** The row of a rule. */
export function ruleOf(name: string): Rule | undefined {
  return RULES.find((rule) => rule.name === name);
}
