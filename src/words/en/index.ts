import { frame } from './frame.ts';
import { status } from './status.ts';
import { time } from './time.ts';

/** All that readers see in English, but for what authors write. It is the table that others are translated from. */
export const en = {
  ...frame,
  ...status,
  ...time,
} as const;
