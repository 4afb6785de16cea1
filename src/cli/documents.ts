import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentOf } from '../check/content.ts';
import { readDocument, type SourceDocument, type SourceFile } from '../check/frontmatter.ts';
import { idOf, readTree } from '../check/read.ts';
import { toLogText } from '../domain/characters.ts';
import type { Instant } from '../domain/moment.ts';
import type { Site } from '../domain/site.ts';
import { nearest } from '../schema/suggest.ts';
import { type Io, UsageError } from './io.ts';

/** The site that new documents are for, and the incidents it has. */
export interface Desk {
  site: Site;
  /** The time that the site lives in: an example's clock stands still. */
  now: Instant;
  incidents: readonly SourceFile[];
}

export async function readDesk(io: Io): Promise<Desk> {
  const tree = await readTree(io.cwd);
  const { site, now } = contentOf({ ...tree, incidents: [], maintenance: [], pages: [] }, io);
  return { site, now, incidents: tree.incidents };
}

/** Write a file that is not there yet. */
export async function writeNew({ cwd }: Io, file: string, text: string): Promise<void> {
  const path = join(cwd, file);
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UsageError(`${file} is there already. Give another title, or \`--slug\`.`);
  }
}

/** Say which file was written, and what comes next. */
export function sayWritten({ stdout }: Io, file: string, next: string): void {
  stdout.write(`${toLogText(file)}\n${next}\n`);
}

/** The one incident that is meant by its id, a part of it, or its path. */
export function findIncident({ incidents }: Desk, name: string | undefined): SourceDocument {
  if (name === undefined)
    throw new UsageError('Missing the id of the incident, such as `2023-04-15-checkout-outage`.');
  const wanted = idOf(name.replaceAll('\\', '/'));
  const exact = incidents.filter(({ file }) => idOf(file) === wanted);
  const found = exact.length > 0 ? exact : incidents.filter(({ file }) => idOf(file).includes(wanted));
  const [only, ...others] = found;
  if (only && others.length === 0) return readDocument(only);
  const ids = (found.length > 0 ? found : incidents).map(({ file }) => idOf(file));
  const meant = nearest(wanted, ids);
  throw new UsageError(
    found.length > 1
      ? `\`${name}\` could be ${ids.map((id) => `\`${id}\``).join(' or ')}.`
      : `Unexpected incident \`${name}\`${meant ? `: did you mean \`${meant}\`?` : '.'}`,
  );
}
