import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Narrator } from '../../assemble/narrator.ts';
import { compareText } from '../../domain/order.ts';
import type { SourceFile } from '../../import/model.ts';
import { readFileOf } from '../../source/read.ts';
import { UsageError } from '../io.ts';
import { decodeText } from './decode-text.ts';
import { commitDates } from './git-dates.ts';

/** A folder of files that a record is read from. */
export interface SourceFolder {
  files: SourceFile[];
  /** What was not read, and why. */
  skipped: { path: string; reason: string }[];
  /** The bytes of a file that documents show; nothing where it is not there or lies outside. */
  bytesOf(path: string): Promise<Uint8Array | undefined>;
}

/** No export of a status page is larger. */
const MAX_FILE = 64 * 2 ** 20;
const MAX_ALL = 512 * 2 ** 20;
const MAX_FILES = 100_000;
/** Pictures and logs beside a report. */
const MAX_ATTACHMENT = 32 * 2 ** 20;

/** What is never a record: histories, packages, and what builds leave. */
const PASSED_OVER = new Set(['.git', 'node_modules', '.cache', 'vendor', 'dist', '.astro']);
const TEXT = /\.(?:mdx?|markdown|mdown|erb|txt|html?|ya?ml|json|jsonl|ndjson|toml|xml|atom|rss)$/i;

/** Reads a folder, or one file; links are not followed. */
export async function readFolder(
  named: string,
  { cwd, env }: { cwd: string; env: Readonly<Record<string, string | undefined>> },
  narrator: Narrator,
): Promise<SourceFolder> {
  const path = resolve(cwd, named);
  const facts = await stat(path).catch(() => undefined);
  if (!facts) throw new UsageError(`Unexpected source \`${named}\`: there is no such file or folder.`);
  const root = await realpath(facts.isDirectory() ? path : dirname(path));
  const folder: SourceFolder = { files: [], skipped: [], bytesOf: (file) => bytesIn(root, file) };
  const paths = facts.isDirectory() ? await pathsIn(root, '', folder) : [basename(path)];
  const committed = await commitDates(root, env);
  narrator.begin('Reading files', paths.length);
  let size = 0;
  for (const file of paths.sort(compareText)) {
    const { bytes, fault } = await readFileOf(root, file, MAX_FILE);
    narrator.advance();
    size += bytes?.length ?? 0;
    if (fault || size > MAX_ALL) {
      folder.skipped.push({ path: file, reason: fault?.message ?? 'There is too much before it.' });
      continue;
    }
    const at = committed.get(file);
    folder.files.push({ path: file, text: decodeText(bytes), ...(at !== undefined && { committed: at }) });
  }
  narrator.end();
  return folder;
}

async function pathsIn(root: string, folder: string, { skipped }: SourceFolder): Promise<string[]> {
  const paths: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of await entriesOf(join(root, next))) {
      const path = next === '' ? entry.name : `${next}/${entry.name}`;
      if (entry.isSymbolicLink()) skipped.push({ path, reason: 'It is a link, and links are not followed.' });
      else if (entry.isDirectory() && !PASSED_OVER.has(entry.name)) waiting.push(path);
      else if (entry.isFile() && TEXT.test(entry.name)) paths.push(path);
      if (paths.length > MAX_FILES)
        throw new UsageError(`Expected at most ${MAX_FILES} files in \`${root}\`.`);
    }
  }
  return paths;
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}

async function bytesIn(root: string, file: string): Promise<Uint8Array | undefined> {
  const real = await realpath(join(root, file)).catch(() => undefined);
  if (real === undefined || !real.startsWith(root + sep)) return undefined;
  return (await readFileOf(root, file, MAX_ATTACHMENT)).bytes;
}
