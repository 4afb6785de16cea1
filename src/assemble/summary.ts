import { toLogText } from '../domain/characters.ts';
import type { Instant } from '../domain/moment.ts';
import { formatSize } from '../source/tree-faults.ts';
import { countOf } from './counts.ts';
import { changesBetween, type Published } from './last-build.ts';

/** How much was published. */
export interface Size {
  files: number;
  /** Those of them that are pages. */
  pages: number;
  bytes: number;
}

export interface Summary {
  /** What the last build published; nothing when that is not known. */
  before: Published['pages'] | undefined;
  pages: Published['pages'];
  size: Size;
  /** The folder that is published. */
  place: string;
  warnings: readonly string[];
  /** When the site wants to be built again. */
  nextBuildAt: Instant | undefined;
}

/** What a person wants to know of a build that is done, line by line. */
export function summaryOf({ before, pages, size, place, warnings, nextBuildAt }: Summary): string[] {
  return [
    ...warnings.map((warning) => `Warning: ${toLogText(warning)}`),
    ...(before ? changesBetween(before, pages) : []),
    `Published in ${toLogText(place)}: ${countOf(size.files, 'file')}, ${formatSize(size.bytes)}.`,
    ...(nextBuildAt === undefined
      ? []
      : [`Build again at ${minuteOf(nextBuildAt)}: something changes then.`]),
  ];
}

/** @example minuteOf(0) // '1970-01-01 00:00 UTC' */
function minuteOf(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
