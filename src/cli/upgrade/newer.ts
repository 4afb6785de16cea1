import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { SourceFile } from '../../source/document.ts';
import type { Migrated } from '../../source/migrations/migrate.ts';
import { type Io, UsageError } from '../io.ts';
import { textAt } from '../text-at.ts';

/** Another version of Afterword, as it was packed; none of it is installed. */
export interface Packed {
  version: string;
  /** What it needs, by name. */
  needs: Readonly<Record<string, string>>;
  changelog: string;
  /** The file that it is in, where its owner named one. */
  archive: string | undefined;
  /** How it has content written. */
  migrate(files: readonly SourceFile[]): Migrated[];
}

/** What a package that is older than a version of ours has no file for. */
const UNKNOWN = () => [];

const run = promisify(execFile);

/** Scripts are started by a shell on Windows. */
const SHELL = process.platform === 'win32';

/**
 * Gets a version of Afterword into a folder of its own and reads what it says; the folder is removed.
 *
 * @param wanted - a version or a tag, as the registry knows them, or the path of an archive.
 */
export async function readPacked(wanted: string, io: Io): Promise<Packed> {
  const folder = await mkdtemp(join(tmpdir(), 'afterword-upgrade-'));
  try {
    const archive = /\.tgz$/i.test(wanted) ? await archiveAt(wanted, io) : undefined;
    await unpack(archive ?? (await download(wanted, folder, io)), folder);
    return await readUnpacked(join(folder, 'package'), archive);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A path is typed in the folder of the shell; npm runs scripts in the project's root. */
async function archiveAt(path: string, { cwd, env: { INIT_CWD: shell = cwd } }: Io): Promise<string> {
  for (const folder of [shell, cwd]) {
    const found = resolve(folder, path);
    if ((await stat(found).catch(() => undefined))?.isFile()) return found;
  }
  throw new UsageError(`There is no archive at ${path}.`);
}

/** npm comes with Node, whatever installs the packages of a site. */
async function download(wanted: string, folder: string, { cwd, env }: Io): Promise<string> {
  if (!/^[\w^~][\w.^~+-]*$/.test(wanted))
    throw new UsageError(
      `Unexpected \`--to ${wanted}\`, expected a version such as \`1.2.3\` or an archive.`,
    );
  const args = ['pack', `afterword@${wanted}`, '--pack-destination', folder, '--loglevel', 'error'];
  try {
    await run('npm', args, { cwd, env: { ...process.env, ...env }, shell: SHELL });
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    const [reason = message] = stderr.split('\n').filter((line) => /\bE[A-Z0-9]{3,}\b|not found/.test(line));
    throw new UsageError(
      `npm can’t get afterword@${wanted}: ${reason.replace(/^npm error /, '')}. Nothing was changed.`,
    );
  }
  const [file] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  if (file === undefined) throw new Error(`npm has packed nothing of afterword@${wanted}`);
  return join(folder, file);
}

/** Every system that Node runs on has `tar`. */
async function unpack(archive: string, folder: string): Promise<void> {
  await run('tar', ['-xzf', archive, '-C', folder]).catch((error: unknown) => {
    throw new UsageError(
      `${basename(archive)} can’t be unpacked: ${(error as Error).message.split('\n')[0]}`,
    );
  });
}

async function readUnpacked(folder: string, archive: string | undefined): Promise<Packed> {
  const manifest = (await textAt(folder, 'package.json')) ?? '{}';
  const { name, version, dependencies, peerDependencies } = JSON.parse(manifest);
  if (name !== 'afterword' || typeof version !== 'string')
    throw new UsageError(`${archive ?? 'What npm has packed'} is no version of Afterword.`);
  const program = join(folder, 'dist/migrations.js');
  const isThere = await stat(program).then(
    () => true,
    () => false,
  );
  // Loaded while it is there; it needs no other package.
  const { migrate = UNKNOWN } = isThere ? await import(pathToFileURL(program).href) : {};
  const needs = { ...dependencies, ...peerDependencies };
  const changelog = (await textAt(folder, 'CHANGELOG.md')) ?? '';
  return { version, needs, archive, changelog, migrate };
}
