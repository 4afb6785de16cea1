/** Keys and indexes that lead to a value in a file's data. */
export type Path = readonly (string | number)[];

/** Something wrong in a file's data, before its place in the file is looked up. */
export interface Fault {
  path: Path;
  /** Which end of the pair is at fault; the value unless said. */
  part?: 'key' | 'value' | undefined;
  /** The permanent name of the rule. */
  rule: string;
  message: string;
  remedy: string;
}

/** What parsing gives: a value when nothing is wrong with it, and all that is. */
export interface Parsed<T> {
  value?: T | undefined;
  faults: Fault[];
}
