import { compareText } from '../domain/order.ts';
import { workingOn } from '../domain/own-fault.ts';
import type { Position, Problem, ProblemSeverity } from '../domain/problem.ts';
import type { Fault } from '../schema/fault.ts';
import type { SiteInput } from '../schema/site.ts';
import { withCuts } from '../source/cut-faults.ts';
import type { PlacedFault, SourceDocument } from '../source/document.ts';
import { describe, editsOf, type Fix } from '../source/edit.ts';
import type { Finding } from '../source/finding.ts';
import type { Rule, Subject } from './rule.ts';
import { RULES } from './rules/table.ts';

/** Collects the problems of all files, each as severe as its rule is on this site. */
export interface Panel {
  problems: Problem[];
  /** What could be mended without asking. */
  fixes: Fix[];
  /** Add what the parsers found in a file. */
  addFaults(document: SourceDocument, faults: readonly Fault[]): void;
  /** Run every rule on a file, but for some whose findings would follow from another fault. */
  examine(subject: Subject, passedOver?: RegExp): void;
  hasErrors(file: string): boolean;
  /** What was found elsewhere, such as when diagrams were drawn, as severe as its rules are here; without what is silenced. */
  judge(found: readonly Problem[]): Problem[];
}

export function createPanel(rules: SiteInput['rules'], zone: string): Panel {
  const problems: Problem[] = [];
  const fixes: Fix[] = [];
  const faulty = new Set<string>();
  const ignored = new Map<string, ReadonlySet<string>>();
  /** How severe a rule is in a file; nothing when it is silent there. */
  const severityOf = ({ name, severity, isFixed }: Rule, file: string): ProblemSeverity | undefined => {
    if (isFixed) return severity;
    const judged = rules[name] ?? severity;
    return judged === 'off' || ignored.get(file)?.has(name) ? undefined : judged;
  };
  const add = (document: SourceDocument, severity: ProblemSeverity, { mend, ...fault }: PlacedFault) => {
    const { file } = document;
    problems.push({ file, severity, ...fault });
    if (severity === 'error') faulty.add(file);
    const edits = mend ? editsOf(mend, document, zone) : [];
    if (!mend || edits.length === 0) return;
    const { line, rule } = fault;
    fixes.push({ file, line, rule, done: describe(mend, edits, document.text), edits });
  };
  return {
    problems,
    fixes,
    addFaults(document, faults) {
      for (const fault of document.faults) add(document, 'error', fault);
      const told = toldIn(document);
      for (const { path, part, isBeforeStart: _, ...fault } of withCuts(document, faults)) {
        const place = document.locate(path, part);
        if (!told.has(keyOf(place))) add(document, 'error', { ...place, ...fault });
      }
    },
    examine(subject, passedOver) {
      const { document } = subject;
      const { file } = document;
      ignored.set(file, ignoredRules(document.data));
      const told = toldIn(document);
      for (const rule of RULES) {
        const { name, check } = rule;
        const severity = severityOf(rule, file);
        if (!check || !severity || passedOver?.test(name)) continue;
        for (const { at, ...words } of workingOn(file, () => check(subject))) {
          const place = positionOf(document, at);
          if (!told.has(keyOf(place))) add(document, severity, { ...place, rule: name, ...words });
        }
      }
    },
    hasErrors: (file) => faulty.has(file),
    judge: (found) =>
      found.flatMap((problem) => {
        const rule = RULES.find(({ name }) => name === problem.rule);
        if (!rule) return [problem];
        const severity = severityOf(rule, problem.file);
        return severity ? [{ ...problem, severity }] : [];
      }),
  };
}

/** By file, then by line and column, then by rule. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}

/** The line and column of a place. */
export function positionOf(document: SourceDocument, at: Finding['at']): Position {
  if ('path' in at) return document.locate(at.path, at.part);
  return 'offset' in at ? document.lines.positionOf(at.offset) : at;
}

/** Where what was read isn't what was written, because of a mistake that has been told. */
function toldIn({ faults }: SourceDocument): Set<string> {
  return new Set(
    faults.filter(({ rule }) => /^yaml\/syntax$|^frontmatter\/unknown-key$/.test(rule)).map(keyOf),
  );
}

function keyOf({ line, column }: Position): string {
  return `${line}:${column}`;
}

function ignoredRules(data: unknown): Set<string> {
  const ignore = typeof data === 'object' && data !== null && 'ignore' in data ? data.ignore : undefined;
  return new Set(typeof ignore === 'object' && ignore !== null ? Object.keys(ignore) : []);
}
