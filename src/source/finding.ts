import type { Position } from '../domain/problem.ts';
import type { Mend, Path } from '../schema/fault.ts';

/** Where a finding is: in the data, at an offset of the file, or at a line and column of it. */
export type Place = { path: Path; part?: 'key' | 'value' } | { offset: number } | Position;

/** A fault that a rule found. */
export interface Finding {
  at: Place;
  message: string;
  remedy: string;
  mend?: Mend | undefined;
}
