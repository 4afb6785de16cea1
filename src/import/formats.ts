import type { SourceFile, SourceFormat, SourceParser } from './model.ts';

/** A kind of source that can be read. */
export interface Format {
  format: SourceFormat;
  /** As people call it. */
  title: string;
  parse: SourceParser;
  /** Whether these files are of it for certain, so that nobody has to say so. */
  detect(files: readonly SourceFile[]): boolean;
}

/** All that can be read, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [];

/** The one format that files are of, where that is certain. */
export function formatOf(files: readonly SourceFile[], formats: readonly Format[]): Format | undefined {
  const [only, ...others] = formats.filter(({ detect }) => detect(files));
  return others.length === 0 ? only : undefined;
}
