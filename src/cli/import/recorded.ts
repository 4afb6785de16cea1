import { isAbsolute, relative, resolve } from 'node:path';
import { compareText } from '../../domain/order.ts';
import { SOURCE_FORMATS, type SourceFormat } from '../../import/model.ts';
import type { SourceFile } from '../../source/document.ts';

/** Where an import came from, so that it can be looked at again. */
export interface RecordedSource {
  format: SourceFormat;
  /** An address, or a path from the project. */
  source: string;
  timezone?: string | undefined;
}

export const SOURCES_FILE = 'import/sources.json';

/** The sources of all imports so far, with this one. */
export function withSource(before: string | undefined, source: RecordedSource): SourceFile {
  const others = sourcesIn(before).filter((other) => keyOf(other) !== keyOf(source));
  const sources = [...others, source].sort((a, b) => compareText(keyOf(a), keyOf(b)));
  return { file: SOURCES_FILE, text: `${JSON.stringify(sources, null, 2)}\n` };
}

/** The sources in a file that an import wrote; what is no source is passed over. */
export function sourcesIn(text: string | undefined): RecordedSource[] {
  try {
    const data: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(data) ? data.filter(isSource) : [];
  } catch {
    return [];
  }
}

/** A path from the project, as it is the same on every machine that has both. */
export function pathFrom(cwd: string, named: string): string {
  if (/^https?:\/\//.test(named)) return named;
  const path = isAbsolute(named) ? relative(cwd, named) : relative(cwd, resolve(cwd, named));
  return path.replaceAll('\\', '/') || '.';
}

function isSource(value: unknown): value is RecordedSource {
  if (typeof value !== 'object' || value === null) return false;
  const { format, source } = value as Partial<RecordedSource>;
  return typeof source === 'string' && SOURCE_FORMATS.some((known) => known === format);
}

function keyOf({ format, source }: RecordedSource): string {
  return `${format}\n${source}`;
}
