import type { Problem, ProblemSeverity } from '../domain/problem.ts';
import type { Fault } from '../schema/fault.ts';
import type { SiteInput } from '../schema/site.ts';
import type { SourceDocument } from './frontmatter.ts';
import { byText } from './read.ts';
import type { Finding, Subject } from './rule.ts';
import { RULES, ruleOf } from './rules/table.ts';

/** Collects the problems of all files, each as severe as its rule is on this site. */
export interface Panel {
  problems: Problem[];
  /** Add what the parsers found in a file. */
  addFaults(document: SourceDocument, faults: readonly Fault[]): void;
  /** Run every rule on a file. */
  examine(subject: Subject): void;
  hasErrors(file: string): boolean;
}

export function createPanel(rules: SiteInput['rules']): Panel {
  const problems: Problem[] = [];
  const faulty = new Set<string>();
  const add = (file: string, severity: ProblemSeverity, problem: Omit<Problem, 'file' | 'severity'>) => {
    problems.push({ file, severity, ...problem });
    if (severity === 'error') faulty.add(file);
  };
  return {
    problems,
    addFaults(document, faults) {
      for (const fault of document.faults) add(document.file, 'error', fault);
      for (const { path, part, ...words } of faults) {
        add(document.file, ruleOf(words.rule)?.severity ?? 'error', {
          ...document.locate(path, part),
          ...words,
        });
      }
    },
    examine(subject) {
      const { document } = subject;
      const ignored = ignoredRules(document.data);
      for (const { name, severity, check } of RULES) {
        const judged = rules[name] ?? severity;
        if (!check || judged === 'off' || ignored.has(name)) continue;
        for (const { at, message, remedy } of check(subject)) {
          add(document.file, judged, { ...positionOf(document, at), rule: name, message, remedy });
        }
      }
    },
    hasErrors: (file) => faulty.has(file),
  };
}

/** By file, then by line and column, then by rule. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      byText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      byText(a.rule, b.rule) ||
      byText(a.message, b.message),
  );
}

function positionOf(document: SourceDocument, at: Finding['at']) {
  if ('path' in at) return document.locate(at.path, at.part);
  return 'offset' in at ? document.lines.positionOf(at.offset) : at;
}

function ignoredRules(data: unknown): Set<string> {
  const ignore = typeof data === 'object' && data !== null && 'ignore' in data ? data.ignore : undefined;
  return new Set(typeof ignore === 'object' && ignore !== null ? Object.keys(ignore) : []);
}
