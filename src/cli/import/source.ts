import type { Narrator } from '../../assemble/narrator.ts';
import { type Format, formatOf } from '../../import/formats.ts';
import type { ImportOptions, SourceFile } from '../../import/model.ts';
import { type Io, UsageError } from '../io.ts';
import { COMMAND_USAGE } from '../usage.ts';
import type { Finder } from './attachments.ts';
import { readFolder, type SourceFolder } from './read-folder.ts';

/** A source that can be read. */
export interface Source {
  format: Format;
  /** As it was named. */
  named: string;
  files: readonly SourceFile[];
  options: ImportOptions;
  /** What was not read. */
  skipped: SourceFolder['skipped'];
  /** The bytes of what documents show. */
  find: Finder;
}

interface Opening {
  io: Io;
  formats: readonly Format[];
  narrator: Narrator;
}

/** Reads what was named: a format and a place, or a place alone whose format is certain. */
export async function openSource(
  named: readonly string[],
  { io, formats, narrator }: Opening,
): Promise<Source> {
  const [first, second, ...rest] = named;
  const format = formats.find((candidate) => candidate.format === first);
  const place = format ? second : first;
  const stray = format ? rest[0] : second;
  if (place === undefined || stray !== undefined) {
    const unexpected = stray === undefined ? 'Name a folder or a file.' : `Unexpected \`${stray}\`.`;
    const known = formats.map((candidate) => candidate.format).join(', ');
    throw new UsageError(`${COMMAND_USAGE.import}\n${unexpected} Formats: ${known}.`);
  }
  const folder = await readFolder(place, io, narrator);
  const meant = format ?? formatOf(folder.files, formats);
  if (!meant) {
    const known = formats.map((candidate) => `${candidate.format} (${candidate.title})`).join(', ');
    throw new UsageError(`It is not certain what \`${place}\` holds. Name its format before it: ${known}.`);
  }
  return {
    format: meant,
    named: place,
    files: folder.files,
    options: {},
    skipped: folder.skipped,
    find: (from) => folder.bytesOf(from),
  };
}
