import type { Rule } from './rule.ts';

const INTRODUCTION = `# Rules

Made from the rules by \`npm run docs\`; do not edit it by hand.

\`npm run check\` reads all content and says what is wrong, by file, line and column. **Errors** stop a build.
**Warnings** and **advice** do not. \`npm run check -- --fix\` mends what is safe to mend.

A site makes a rule more or less severe in \`content/site.yaml\`:

\`\`\`yaml
rules:
  actions/overdue: error
  prose/acronym: off
\`\`\`

A file passes over a rule by naming it, with the reason:

\`\`\`yaml
ignore:
  report/cause: The provider has not told us, and may never.
\`\`\`

Rules marked * stay as severe as they are: without them a file could not be read, or could run code, or hide a page.
`;

/** The reference of every rule, from the same rows that the check runs. */
export function toRulesReference(rules: readonly Rule[]): string {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const [group = ''] = rule.name.split('/');
    groups.set(group, [...(groups.get(group) ?? []), rule]);
  }
  const sections = [...groups].map(([group, rows]) => {
    const lines = rows.map(
      ({ name, severity, reason, isFixed, check }) =>
        `| \`${name}\`${check && !isFixed ? '' : ' *'} | ${severity} | ${reason} |`,
    );
    return `\n## ${group}\n\n| Rule | | Why |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
  });
  return INTRODUCTION + sections.join('');
}
