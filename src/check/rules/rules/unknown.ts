import { listOf, nearest } from '../../../schema/suggest.ts';
import type { Finding } from '../../../source/finding.ts';
import type { Rule } from '../../rule.ts';

/** Which rules can be raised or silenced is known by the table, which holds this rule too. */
export function knownRules(names: () => { judged: readonly string[]; fixed: readonly string[] }): Rule {
  return {
    name: 'rules/unknown',
    severity: 'error',
    isFixed: true,
    reason: 'A misspelt rule name would silence nothing.',
    check({ document: { data }, site }) {
      const field = site ? 'rules' : 'ignore';
      const { judged, fixed } = names();
      return Object.keys(fieldOf(data, field)).flatMap((name): Finding[] => {
        if (judged.includes(name)) return [];
        const at = { path: [field, name], part: 'key' as const };
        if (fixed.includes(name)) {
          const message = `Unexpected rule \`${name}\`, which is always an error.`;
          return [{ at, message, remedy: 'Remove it here, and fix what the rule found.' }];
        }
        const meant = nearest(name, judged);
        const near = judged.filter((rule) => rule.split('/')[0] === name.split('/')[0]);
        const remedy = meant
          ? `Did you mean \`${meant}\`?`
          : `Write one of the names in \`docs/rules.md\`${near.length > 0 ? `, such as ${listOf(near)}` : ''}.`;
        return [{ at, message: `Unexpected rule \`${name}\`, expected the name of a rule.`, remedy }];
      });
    },
  };
}

function fieldOf(data: unknown, field: string): object {
  const value =
    typeof data === 'object' && data !== null ? Object.entries(data).find(([key]) => key === field)?.[1] : {};
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
