import type { Narrator } from '../../assemble/narrator.ts';
import { type Format, formatOf } from '../../import/format.ts';
import type { ImportOptions, SourceFile } from '../../import/model.ts';
import { type Io, UsageError } from '../io.ts';
import { createFetcher } from '../network/fetch-attachment.ts';
import { readSource } from '../network/read-source.ts';
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
  if (/^https?:\/\//i.test(place)) return openAddress(place, format, { io, formats, narrator });
  const folder = await readFolder(place, io, narrator);
  const meant = format ?? formatOf(folder.files, formats);
  if (!meant) {
    const known = formats.map((candidate) => `${candidate.format} (${candidate.title})`).join(', ');
    throw new UsageError(`It is not certain what \`${place}\` holds. Name its format before it: ${known}.`);
  }
  const fetched = createFetcher();
  return {
    format: meant,
    named: place,
    files: folder.files,
    options: {},
    skipped: folder.skipped,
    find: (from) => (isAddress(from) ? fetched(from) : folder.bytesOf(from)),
  };
}

/** What a source answers over the network. */
async function openAddress(
  address: string,
  format: Format | undefined,
  { io, formats, narrator }: Opening,
): Promise<Source> {
  if (!format) {
    const known = formats.map((candidate) => candidate.format).join(', ');
    throw new UsageError(`Name the format before an address: ${known}.`);
  }
  narrator.begin(`Asking ${URL.parse(address)?.host ?? address}`);
  const files = await readSource(address, format.format, { io, progress: () => narrator.advance() });
  narrator.end();
  const fetched = createFetcher();
  return {
    format,
    named: address,
    files,
    options: {},
    skipped: [],
    find: async (from) => (isAddress(from) ? fetched(from) : undefined),
  };
}

function isAddress(from: string): boolean {
  return /^https?:\/\//i.test(from);
}
