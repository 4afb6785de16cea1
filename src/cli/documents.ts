import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentOf } from '../check/content.ts';
import { toLogText } from '../domain/characters.ts';
import type { Instant } from '../domain/moment.ts';
import type { Site } from '../domain/site.ts';
import { isOpen } from '../domain/status.ts';
import { nearest } from '../schema/suggest.ts';
import { parseDocument, type SourceDocument, type SourceFile } from '../source/document.ts';
import { idOf } from '../source/document-names.ts';
import { parseIncidentFile } from '../source/parse.ts';
import { readTree } from '../source/read.ts';
import { askOne } from './ask.ts';
import { type Change, publishingSteps } from './git.ts';
import { type Io, isInteractive, UsageError } from './io.ts';

/** The site that new documents are for, and the incidents it has. */
export interface Desk {
  site: Site;
  /** The time that the site lives in: an example's clock stands still. */
  now: Instant;
  incidents: readonly SourceFile[];
}

export async function readDesk(io: Io): Promise<Desk> {
  const tree = await readTree(io.cwd);
  const { site, now } = contentOf(
    { ...tree, incidents: [], maintenance: [], pages: [], translations: [] },
    io,
  );
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
    throw new UsageError(`${file} already exists. Choose another title, or give \`--slug\`.`);
  }
}

/** Say which file was written, how it is published, and what comes next. */
export async function sayWritten(io: Io, { paths, message }: Change, next = ''): Promise<void> {
  const steps = await publishingSteps({ paths, message }, io);
  io.stdout.write(`${paths.map(toLogText).join('\n')}\n${steps}${next && `${next}\n`}`);
}

/** The documents that may be meant by an id, a part of one, or a path, and the id that is asked for. */
export function meantBy<T extends { file: string }>(
  name: string,
  documents: readonly T[],
): { wanted: string; found: T[] } {
  const wanted = idOf(name.replaceAll('\\', '/'));
  const exact = documents.filter(({ file }) => idOf(file) === wanted);
  return {
    wanted,
    found: exact.length > 0 ? exact : documents.filter(({ file }) => idOf(file).includes(wanted)),
  };
}

/** The one incident that is meant by its id, a part of it, or its path; without a name, one that is open. */
export async function findIncident(desk: Desk, name: string | undefined, io: Io): Promise<SourceDocument> {
  if (name === undefined) return chooseOpen(desk, io);
  const { incidents } = desk;
  const { wanted, found } = meantBy(name, incidents);
  const [only, ...others] = found;
  if (only && others.length === 0) return parseDocument(only);
  const ids = (found.length > 0 ? found : incidents).map(({ file }) => idOf(file));
  const meant = nearest(wanted, ids);
  throw new UsageError(
    found.length > 1
      ? `\`${name}\` could be ${ids.map((id) => `\`${id}\``).join(' or ')}.`
      : `Unexpected incident \`${name}\`${meant ? `: did you mean \`${meant}\`?` : `. ${sayOpen(openIncidents(desk))}`}`,
  );
}

async function chooseOpen(desk: Desk, io: Io): Promise<SourceDocument> {
  const open = openIncidents(desk);
  if (open.length === 0 || !isInteractive(io)) {
    throw new UsageError(
      `Missing the id of the incident, such as \`2023-04-15-checkout-outage\` or a part of it. ${sayOpen(open)}`,
    );
  }
  const choices = open.map((file) => {
    const { title } = (parseDocument(file).data ?? {}) as { title?: unknown };
    return { value: file.file, label: `${idOf(file.file)}${title ? ` · ${title}` : ''}` };
  });
  const chosen = await askOne(
    io,
    { flag: 'id', given: undefined, message: 'Which incident? These are open.' },
    choices,
  );
  return parseDocument(open.find(({ file }) => file === chosen) ?? { file: chosen, text: '' });
}

/** Incidents that are not known to be over, newest first; also those whose files have a fault. */
function openIncidents({ incidents, site, now }: Desk): SourceFile[] {
  return incidents
    .filter((file) => {
      const { value, document } = parseIncidentFile(file, site);
      return value ? isOpen(value, now) : document.written(['resolved']) === '';
    })
    .reverse();
}

function sayOpen(open: readonly SourceFile[]): string {
  if (open.length === 0) return 'No incident is open.';
  return `Open now: ${open.map(({ file }) => `\`${idOf(file)}\``).join(', ')}.`;
}
