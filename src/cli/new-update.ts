import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument } from '../check/frontmatter.ts';
import { idOf } from '../check/read.ts';
import { toLocalTime } from '../domain/time.ts';
import { askOne, askText } from './ask.ts';
import { type Desk, findIncident, sayWritten } from './documents.ts';
import { withMilestone, withUpdate } from './insert.ts';
import { type Io, UsageError } from './io.ts';
import type { Flags } from './new-flags.ts';

/** Say where an incident stands now. */
export async function addUpdate(id: string | undefined, flags: Flags, desk: Desk, io: Io): Promise<void> {
  const document = findIncident(desk, id);
  const words = ['investigating', 'identified', 'monitoring', 'update'];
  const choices = words.map((value) => ({ value, label: value }));
  const question = {
    flag: 'status',
    given: flags.status,
    message: 'Where does it stand?',
    initial: 'update',
  };
  const status = await askOne(io, question, choices);
  const text = await askText(io, {
    flag: 'text',
    given: flags.text,
    message: 'What do customers need to know?',
  });
  const at = toLocalTime(desk.now, zoneOf(document.written(['timezone']), desk));
  await writeFile(join(io.cwd, document.file), withUpdate(document, { at, status, text }));
  sayWritten(io, document.file, 'Commit and push it to publish it.');
}

/** Say that an incident is over, as a fact and as an update. */
export async function resolveIncident(
  id: string | undefined,
  flags: Flags,
  desk: Desk,
  io: Io,
): Promise<void> {
  const document = findIncident(desk, id);
  if (document.written(['resolved']) !== '') {
    throw new UsageError(
      `\`${idOf(document.file)}\` was resolved at ${document.written(['resolved'])} already.`,
    );
  }
  const initial = 'It is over. We will publish what happened and what we change.';
  const text = await askText(io, {
    flag: 'text',
    given: flags.text,
    message: 'What do customers need to know?',
    initial,
  });
  const at = toLocalTime(desk.now, zoneOf(document.written(['timezone']), desk));
  const over = readDocument({ file: document.file, text: withMilestone(document, 'resolved', at) });
  await writeFile(join(io.cwd, document.file), withUpdate(over, { at, status: 'resolved', text }));
  sayWritten(io, document.file, 'Commit and push it to publish it. Then write the report below the facts.');
}

function zoneOf(written: string, { site }: Desk): string {
  return written.replaceAll(/["']/g, '') || site.timezone;
}
