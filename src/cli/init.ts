import { createHash } from 'node:crypto';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTree } from '../source/read.ts';
import { requireAnswers } from './ask.ts';
import { askSite, firstContent, listed, SITE_FLAGS, writeMissing } from './begin.ts';
import { beginProject } from './begin-project.ts';
import { EXAMPLE_PICTURES } from './example-pictures.ts';
import { publishingSteps } from './git.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';

/** Begin a site of one's own, with one report begun: in place of the example, or in a folder without content. */
export async function init(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    options: { ...SITE_FLAGS, force: { type: 'boolean', default: false } },
  });
  const present = await contentIn(io.cwd);
  if (present === 'own' && !values.force) {
    throw new UsageError(
      'content/ is no longer the example. Add `--force` to begin again; it is kept as content.old/.',
    );
  }
  requireAnswers(io, { name: values.name });
  const answers = await askSite(values, io);
  const removed = await clear(io.cwd, present);
  const { written } = await writeMissing(firstContent(answers, io), io.cwd);
  const project = present === 'none' ? await beginProject(io) : undefined;
  const folders = ['content', ...(removed.some((file) => file.startsWith('public/')) ? ['public'] : [])];
  const paths = [...folders, ...(project?.written ?? [])];
  const steps = await publishingSteps({ paths, message: 'Begin our own status site' }, io);
  io.stdout.write(
    `${listed(present === 'own' ? 'Moved to content.old/:' : 'Deleted with the example:', removed)}${listed('Written:', [...written, ...(project?.written ?? [])])}` +
      `${listed('Already there, and left as they are:', project?.left ?? [])}${project?.advice ?? ''}` +
      `Now run \`npm run dev\`, open the address it prints, and make the report your own.\n${steps}`,
  );
  return 0;
}

/** The example freezes its clock, which no site of one's own does. */
async function contentIn(cwd: string): Promise<'none' | 'example' | 'own'> {
  const { site, paths } = await readTree(cwd);
  if (![...paths].some((path) => path.startsWith('content/'))) return 'none';
  return site && /^clock:/m.test(site.text) && /^name: Wickerline\b/m.test(site.text) ? 'example' : 'own';
}

/** Makes room for the new content, and says which files are no longer where they were. */
async function clear(cwd: string, present: 'none' | 'example' | 'own'): Promise<string[]> {
  const { paths } = await readTree(cwd);
  const content = [...paths].filter((path) => path.startsWith('content/'));
  if (present === 'own') {
    if (await stat(join(cwd, 'content.old')).catch(() => undefined)) {
      throw new UsageError('content.old/ already exists. Move it away first.');
    }
    await rename(join(cwd, 'content'), join(cwd, 'content.old'));
    return content;
  }
  await rm(join(cwd, 'content'), { recursive: true, force: true });
  const pictures: string[] = [];
  for (const [path, digest] of Object.entries(EXAMPLE_PICTURES)) {
    if (paths.has(path) && (await digestOf(join(cwd, path))) === digest) pictures.push(path);
  }
  for (const path of pictures) await rm(join(cwd, path));
  return [...content, ...pictures];
}

async function digestOf(path: string): Promise<string> {
  return createHash('sha256')
    .update((await readFile(path, 'utf8')).replaceAll('\r\n', '\n'))
    .digest('hex');
}
