import type { Rule } from '../../check/rule.ts';
import { anchorOf } from '../../check/rule-address.ts';

/** What the check says about a file that breaks a rule. */
export interface RuleExample {
  /** Whether the lines are data or text. */
  language: 'yaml' | 'mdx';
  /** The line with the fault, and those around it. */
  lines: string;
  /** What the check prints, as it prints it. */
  printed: string;
  /** The same passage as it should be. */
  mended?: string | undefined;
}

const INTRODUCTION = `# Rules

Made from the rules by \`npm run docs\`; do not edit it by hand.

\`npm run check\` reads everything in \`content/\` and lists every problem, with file, line and column. **Errors** stop
a build. **Warnings** and **advice** do not. \`npm run check -- --fix\` fixes what it safely can.

To make a rule stricter or more lenient for the whole site, name it in \`content/site.yaml\`:

\`\`\`yaml
rules:
  actions/overdue: error
  prose/acronym: off
\`\`\`

To make an exception for one file, name the rule in its frontmatter and say why:

\`\`\`yaml
ignore:
  report/cause: The provider has not told us, and may never.
\`\`\`

Rules marked * are always errors: without them a file could not be read, could run code, or could hide a page.

The first example of each rule is wrong on purpose; below it are what the check says about it and, for most, how it could
be fixed.
`;

/** The reference of every rule, from the same rows that the check runs. */
export function toRulesReference(rules: readonly Rule[], examples: ReadonlyMap<string, RuleExample>): string {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const [group = ''] = rule.name.split('/');
    groups.set(group, [...(groups.get(group) ?? []), rule]);
  }
  const overview = [...groups.values()].map(
    (rows) => `- ${rows.map(({ name }) => `[\`${name}\`](#${anchorOf(name)})`).join(' · ')}`,
  );
  const sections = [...groups.values()].flat().map((rule) => sectionOf(rule, examples.get(rule.name)));
  return `${INTRODUCTION}\n${overview.join('\n')}\n${sections.join('')}`;
}

function sectionOf({ name, severity, reason, isFixed }: Rule, example: RuleExample | undefined): string {
  const kind = `**${severity}**${isFixed ? ' \\*' : ''}`;
  return `\n## \`${name}\`\n\n${kind} · ${reason}\n${example ? exampleOf(example) : ''}`;
}

function exampleOf({ language, lines, printed, mended }: RuleExample): string {
  const fence = fenceFor(lines);
  const shown = lines.trim() === '' ? '' : `\n${fence}${language} refused\n${lines}\n${fence}\n`;
  const said = `\n${fenceFor(printed)}text\n${printed}\n${fenceFor(printed)}\n`;
  return `${shown}${said}${mended === undefined ? '' : fixOf(language, mended)}`;
}

function fixOf(language: RuleExample['language'], lines: string): string {
  const fence = fenceFor(lines);
  return `\nFixed:\n\n${fence}${language} mended\n${lines}\n${fence}\n`;
}

/** A fence longer than any in the text. */
function fenceFor(text: string): string {
  const longest = text.split('\n').reduce((most, line) => Math.max(most, fenceLengthOf(line)), 0);
  return '`'.repeat(Math.max(3, longest + 1));
}

function fenceLengthOf(line: string): number {
  const rest = line.trimStart();
  let length = 0;
  while (rest[length] === '`') length++;
  return length;
}
