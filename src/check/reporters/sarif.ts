import { encodePath } from '../../domain/address.ts';
import { toLogJson } from '../../domain/characters.ts';
import type { Problem, ProblemSeverity } from '../../domain/problem.ts';
import { ruleAddress } from '../rule-address.ts';
import { RULES } from '../rules/table.ts';

const LEVELS = { error: 'error', warning: 'warning', advice: 'note' } as const satisfies Record<
  ProblemSeverity,
  string
>;

/** SARIF 2.1.0, for code scanning. */
export function toSarif(problems: readonly Problem[]): string {
  const rules = RULES.map(({ name, severity, reason }) => ({
    id: name,
    shortDescription: { text: reason },
    helpUri: ruleAddress(name),
    defaultConfiguration: { level: LEVELS[severity] },
  }));
  const results = problems.map(({ file, line, column, severity, message, remedy, rule }) => ({
    ruleId: rule,
    ruleIndex: RULES.findIndex(({ name }) => name === rule),
    level: LEVELS[severity],
    message: { text: `${message} ${remedy}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodePath(file.replace(/\p{Cs}/gu, '\ufffd')) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'afterword', rules } }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${toLogJson(log)}\n`;
}
