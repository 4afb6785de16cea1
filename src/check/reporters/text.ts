import { styleText } from 'node:util';
import { toLogText } from '../../domain/characters.ts';
import type { Problem, ProblemSeverity } from '../../domain/problem.ts';
import { anchorOf, RULES_FILE } from '../rule-address.ts';

export interface TextOptions {
  /** How many files were checked. */
  files: number;
  colour: boolean;
}

const COLOURS = { error: 'red', warning: 'yellow', advice: 'cyan' } as const satisfies Record<
  ProblemSeverity,
  Parameters<typeof styleText>[0]
>;

const PLURALS = {
  error: 'errors',
  warning: 'warnings',
  advice: 'pieces of advice',
} as const satisfies Record<ProblemSeverity, string>;

const SINGULARS = { error: 'error', warning: 'warning', advice: 'piece of advice' } as const;

/** For people: one line for each problem, one for what to do about it, and a summary. */
export function toText(problems: readonly Problem[], { files, colour }: TextOptions): string {
  const end = problems.length > 0 ? '\n' : '';
  return `${toBlocks(problems, colour)}${end}${summaryOf(problems, files)}\n`;
}

/** The same without the summary. */
export function toBlocks(problems: readonly Problem[], colour: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const blocks = problems.map(({ file, line, column, severity, message, remedy, rule }) => {
    const place = toLogText(`${file}:${line}:${column}`);
    const words = toLogText(message);
    const head = `${paint('bold', place)} ${paint(COLOURS[severity], severity)} ${words} ${paint('dim', rule)}`;
    return `${head}\n    ${toLogText(remedy)}\n`;
  });
  return blocks.join('');
}

/** Where to read more about what was found, in one line; empty when nothing was. */
export function readingOf(problems: readonly Problem[]): string {
  const [first, ...others] = new Set(problems.map(({ rule }) => rule));
  if (first === undefined) return '';
  const place =
    others.length > 0 ? `${RULES_FILE}, under the name of each rule` : `${RULES_FILE}#${anchorOf(first)}`;
  return `Reasons and examples: ${place}\n`;
}

/** What was found, in one line. */
export function summaryOf(problems: readonly Problem[], files: number): string {
  const checked = files === 1 ? '1 file' : `${files} files`;
  if (problems.length === 0) return `Checked ${checked}: all is well.`;
  const counts = (['error', 'warning', 'advice'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? SINGULARS[severity] : PLURALS[severity]}`];
  });
  const faulty = new Set(problems.map(({ file }) => file)).size;
  return `Checked ${checked}: ${counts.join(', ')} in ${faulty === 1 ? '1 file' : `${faulty} files`}.`;
}
