import { readJson } from './json.ts';
import type { SourceFile, SourceFormat, SourceParser } from './model.ts';
import { isRaw, type Raw } from './shape.ts';

/** What was named, to find out of which format it is. */
export interface Named {
  files: readonly SourceFile[];
  /** The answers that the files hold, and the things in their lists. */
  things: readonly Raw[];
}

/** A kind of source that can be read. */
export interface Format {
  format: SourceFormat;
  /** As people call it. */
  title: string;
  parse: SourceParser;
  /** Whether these files are of it for certain, so that nobody has to say so. */
  detect(named: Named): boolean;
  /** Its files may lie in the folders of any other, so that it is only meant where there is no other. */
  isPlain?: boolean;
}

/** The one format that files are of, where that is certain. */
export function formatOf(files: readonly SourceFile[], formats: readonly Format[]): Format | undefined {
  const named = { files, things: thingsIn(files) };
  const found = formats.filter(({ detect }) => detect(named));
  const [only, ...others] = found.some(({ isPlain }) => !isPlain)
    ? found.filter(({ isPlain }) => !isPlain)
    : found;
  return others.length === 0 ? only : undefined;
}

function thingsIn(files: readonly SourceFile[]): Raw[] {
  return readJson(files, []).flatMap(({ value }) => {
    const lists = isRaw(value) ? Object.values(value) : [];
    return [value, ...lists].flat().filter(isRaw);
  });
}
