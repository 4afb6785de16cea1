/** Keys and indexes that lead to a value in a file's data. */
export type Path = readonly (string | number)[];

/** A change to a file that is safe to make without asking. */
export type Mend =
  | { kind: 'rename'; path: Path; to: string }
  | { kind: 'write'; path: Path; text: string }
  | { kind: 'quote'; path: Path }
  | { kind: 'replace'; start: number; end: number; text: string }
  | { kind: 'sort'; list: 'timeline' | 'updates' };

/** Something wrong in a file's data, before its place in the file is looked up. */
export interface Fault {
  path: Path;
  /** Which end of the pair is at fault; the value unless said. */
  part?: 'key' | 'value' | undefined;
  /** The permanent name of the rule. */
  rule: string;
  message: string;
  remedy: string;
  mend?: Mend | undefined;
  /** Whether it says that something was before the start: the start may be what is wrong. */
  isBeforeStart?: boolean | undefined;
}

/** What parsing gives: a value when nothing is wrong with it, and all that is. */
export interface Parsed<T> {
  value?: T | undefined;
  faults: Fault[];
}
