/** `error` stops the build; `warning` and `advice` do not. */
export type ProblemSeverity = 'error' | 'warning' | 'advice';

/** Where a fault is, in the author's own file. Lines and columns count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A fault in content, as data; printing is separate. */
export interface Problem {
  /** Path relative to the repository's root. */
  file: string;
  line: number;
  column: number;
  severity: ProblemSeverity;
  /** The permanent name of the rule, such as `frontmatter/unknown-key`. */
  rule: string;
  /** What was found and what was expected, in one or two full sentences. */
  message: string;
  /** What to do about it, as an instruction. */
  remedy: string;
}
