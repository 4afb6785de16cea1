import { compareText } from '../domain/order.ts';
import { workingOn } from '../domain/own-fault.ts';
import type { Position, Problem, ProblemSeverity } from '../domain/problem.ts';
import type { Fault } from '../schema/fault.ts';
import type { SiteInput } from '../schema/site.ts';
import { withCuts } from '../source/cut-faults.ts';
import type { PlacedFault, SourceDocument } from '../source/document.ts';
import { describe, editsOf, type Fix } from '../source/edit.ts';
import type { Finding } from '../source/finding.ts';
import type { Reads, Trace } from './kept/trace.ts';
import type { Rule, Subject } from './rule.ts';
import { RULES } from './rules/table.ts';

/** A problem, and the change that would mend it, if one can be made without asking. */
export interface Found {
  problem: Problem;
  fix?: Fix | undefined;
}

/** What a rule had to say of a file. */
export interface Verdict {
  rule: string;
  found: readonly Found[];
  /** What it asked of all other content; nothing when that can't be asked again. */
  reads: Reads | undefined;
}

/** Collects the problems of all files, each as severe as its rule is on this site. */
export interface Panel {
  problems: Problem[];
  /** What could be mended without asking. */
  fixes: Fix[];
  add(found: readonly Found[]): void;
  /** Add what the parsers found in a file. */
  addFaults(document: SourceDocument, faults: readonly Fault[]): readonly Found[];
  /** Run every rule on a file, but for some whose findings would follow from another fault; tells of those with something to say. */
  examine(subject: Subject, listen: Listen, passedOver?: RegExp): Verdict[];
  /** Add what the rules said of a file before; those whose answers would no longer hold are run again. */
  examineAgain(subject: Subject, before: Judged, trace: Trace): Verdict[];
  hasErrors(file: string): boolean;
  /** What was found elsewhere, such as when diagrams were drawn, as severe as its rules are here; without what is silenced. */
  judge(found: readonly Problem[]): Problem[];
}

type Listen = Trace['listen'];

/** What was said of a file, and which rules its author silenced in it. */
export interface Judged {
  verdicts: readonly Verdict[];
  ignored: readonly string[];
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
  const toFound = (
    document: SourceDocument,
    severity: ProblemSeverity,
    { mend, ...fault }: PlacedFault,
  ): Found => {
    const { file } = document;
    const problem = { file, severity, ...fault };
    const edits = mend ? editsOf(mend, document, zone) : [];
    if (!mend || edits.length === 0) return { problem };
    const { line, rule } = fault;
    return { problem, fix: { file, line, rule, done: describe(mend, edits, document.text), edits } };
  };
  const add = (found: readonly Found[]) => {
    for (const { problem, fix } of found) {
      problems.push(problem);
      if (problem.severity === 'error') faulty.add(problem.file);
      if (fix) fixes.push(fix);
    }
  };
  /** Nothing for a rule that is silent in the file. */
  const run = (rule: Rule, subject: Subject, listen: Listen): Verdict | undefined => {
    const { document } = subject;
    const { name, check } = rule;
    const severity = severityOf(rule, document.file);
    if (!check || !severity) return undefined;
    const { result, reads } = listen(() =>
      workingOn(document.file, () => {
        const findings = check(subject);
        const told = findings.length > 0 ? toldIn(document) : undefined;
        return findings.flatMap(({ at, ...words }) => {
          const place = positionOf(document, at);
          return told?.has(keyOf(place))
            ? []
            : toFound(document, severity, { ...place, rule: name, ...words });
        });
      }),
    );
    add(result);
    return { rule: name, found: result, reads };
  };
  return {
    problems,
    fixes,
    add,
    addFaults(document, faults) {
      const told = toldIn(document);
      const found = [
        ...document.faults.map((fault) => toFound(document, 'error', fault)),
        ...withCuts(document, faults).flatMap(({ path, part, isBeforeStart: _, ...fault }) => {
          const place = document.locate(path, part);
          return told.has(keyOf(place)) ? [] : toFound(document, 'error', { ...place, ...fault });
        }),
      ];
      add(found);
      return found;
    },
    examine(subject, listen, passedOver) {
      const { document } = subject;
      ignored.set(document.file, new Set(ignoredRules(document.data)));
      return RULES.flatMap((rule) => {
        const verdict = passedOver?.test(rule.name) ? undefined : run(rule, subject, listen);
        return verdict && hasSubstance(verdict) ? verdict : [];
      });
    },
    examineAgain(subject, before, { listen, holds }) {
      ignored.set(subject.document.file, new Set(before.ignored));
      return before.verdicts.flatMap((verdict) => {
        if (verdict.reads && holds(verdict.reads)) {
          add(verdict.found);
          return verdict;
        }
        const rule = RULES.find(({ name }) => name === verdict.rule);
        return (rule && run(rule, subject, listen)) ?? [];
      });
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

/** Whether a rule would have to be asked again to know what it says. */
function hasSubstance({ found, reads }: Verdict): boolean {
  return found.length > 0 || reads === undefined || reads.length > 0;
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

/** The rules that a document's author silenced in it. */
export function ignoredRules(data: unknown): string[] {
  const ignore = typeof data === 'object' && data !== null && 'ignore' in data ? data.ignore : undefined;
  return typeof ignore === 'object' && ignore !== null ? Object.keys(ignore) : [];
}
