import { RULES } from '../../check/rules/table.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Site } from '../../domain/site.ts';
import { parseDocument } from '../../source/document.ts';
import { bodyAsText } from './as-text.ts';
import { pathAt } from './path-at.ts';
import { type Settled, settleFields, settleWithout } from './settle.ts';

/** Rules about what stands in texts: these are not left out. */
const OF_TEXTS = /^(?:link|image|markdown|diagram|chart|picture|code|text|prose)\//;

/** Rules that no document can silence. */
const ALWAYS: ReadonlySet<string> = new Set(RULES.filter(({ isFixed }) => isFixed).map(({ name }) => name));

/**
 * A document without the first thing that a rule has against it: a fact is left out and told, a text stays as the source
 * has it. The rule is silenced there, or what it refuses for good becomes plain text.
 */
export function mend(
  settled: Settled,
  file: string,
  problems: readonly [Problem, ...Problem[]],
  site: Site,
): Settled {
  const [problem] = problems;
  const { rule, message } = problem;
  const document = parseDocument({ file, text: settled.text });
  const path = pathAt(document, problem);
  if (path !== undefined && !OF_TEXTS.test(rule)) {
    return settleWithout(settled, path, message, file, site);
  }
  const { ignore } = settled.fields as { ignore?: Readonly<Record<string, string>> };
  if (ignore?.[rule] === undefined && !ALWAYS.has(rule)) {
    const fields = { ...settled.fields, ignore: { ...ignore, [rule]: REASON } };
    return settleFields({ ...settled, fields }, file, site);
  }
  const inBody = problems.filter((other) => other.rule === rule && pathAt(document, other) === undefined);
  const body = inBody.length > 0 ? bodyAsText(document, inBody) : undefined;
  if (body === undefined) return { ...settled, refusal: message };
  return settleFields({ ...settled, document: { ...settled.document, body } }, file, site);
}

const REASON = 'It was so where this was imported from.';
