import { toLogText } from '../../domain/characters.ts';
import type { Problem, ProblemSeverity } from '../../domain/problem.ts';
import { ruleAddress } from '../rule-address.ts';
import { summaryOf } from './text.ts';

const COMMANDS = { error: 'error', warning: 'warning', advice: 'notice' } as const satisfies Record<
  ProblemSeverity,
  string
>;

/** Workflow commands that GitHub shows as annotations on the lines of a pull request. */
export function toGithub(problems: readonly Problem[], { files }: { files: number }): string {
  const lines = problems.map(({ file, line, column, severity, message, remedy, rule }) => {
    const properties = `file=${escapeProperty(toLogText(file))},line=${line},col=${column},title=${escapeProperty(rule)}`;
    const words = `${toLogText(message)}\n${toLogText(remedy)}\n${ruleAddress(rule)}`;
    return `::${COMMANDS[severity]} ${properties}::${escapeData(words)}`;
  });
  return [...lines, summaryOf(problems, files), ''].join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
