import { renameSync, rmSync } from 'node:fs';
import {
  access,
  constants,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { SettingFault } from '../domain/own-fault.ts';

/** What the system answers when a folder can't be moved: it lies on another disk, is a mount, or is held open. */
const IMMOVABLE: ReadonlySet<string | undefined> = new Set(['EXDEV', 'EBUSY', 'EPERM', 'EACCES', 'EROFS']);

/** What a project can't be without: `.` is the project itself. */
const KEPT = ['.', 'content', 'public', '.git', 'node_modules'] as const;

/** Why a finished site could not be put in the place of the published one, in a sentence for whom it may concern. */
export class UnusableTarget extends SettingFault {}

/**
 * Makes sure, before anything is built, that the site can be put at `target`, and mends what a build left there that
 * was ended in its last step.
 *
 * @param root - the project, of which nothing that its owner needs can lie in what is replaced, links followed.
 */
export async function prepareTarget(target: string, root: string): Promise<void> {
  try {
    const place = await placeOf(target);
    for (const name of KEPT) {
      if (!isWithin(await followed(resolve(root, name)), place.real)) continue;
      const held = name === '.' ? 'the project itself' : `\`${name}\` of the project`;
      throw new UnusableTarget(
        `The folder \`${target}\` contains ${held}. Set \`outDir\` to a folder used only for the site.`,
      );
    }
    const nearest = await nearestOf(place.real);
    if (!(await stat(nearest)).isDirectory()) {
      throw new UnusableTarget(
        `\`${nearest}\` is a file, but must be a folder. Remove it, or set another \`outDir\`.`,
      );
    }
    await recover(place);
    await access(await nearestOf(place.real), constants.W_OK);
  } catch (error) {
    if (error instanceof UnusableTarget) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UnusableTarget(
      `\`${target}\` can’t be written (${code ?? message}). Make it writable for the user who builds, or set another \`outDir\`.`,
      { cause: error },
    );
  }
}

/**
 * Puts a finished site in the place of the published one. Readers of `target` see the old site or the new one, never
 * a mixture, wherever both lie: on one disk or on two, behind links. A folder that can't be moved, such as a mount,
 * keeps its place, and gets its files moved in one by one.
 */
export async function swapIn(staged: string, target: string): Promise<void> {
  const place = await placeOf(target);
  try {
    await recover(place);
    if (!(await swapFolders(staged, place))) await swapFiles(staged, place);
  } catch (error) {
    // What can't be mended now is mended before the next build.
    await recover(place).catch(() => {});
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UnusableTarget(
      `The site was built, but could not be put at \`${target}\` (${code ?? message}). What was published before is unchanged.`,
      { cause: error },
    );
  }
  await remove(staged).catch(() => {});
}

/** Where a site is published, links followed, and the names that the last step needs beside it and in it. */
interface Place {
  real: string;
  incoming: string;
  outgoing: string;
  innerIncoming: string;
  innerOutgoing: string;
  /** Nothing is brought back from here: a list that is being written, and what was replaced, until it is removed. */
  innerLoose: string;
}

/** What a folder held before files were exchanged in it, so that what was new can be told from what stayed. */
const NAMES = '.afterword-names.json';

async function placeOf(target: string): Promise<Place> {
  const real = await followed(resolve(target));
  const beside = (name: string) => join(dirname(real), `.${basename(real)}.${name}`);
  return {
    real,
    incoming: beside('incoming'),
    outgoing: beside('outgoing'),
    innerIncoming: join(real, '.afterword-incoming'),
    innerOutgoing: join(real, '.afterword-outgoing'),
    innerLoose: join(real, '.afterword-loose'),
  };
}

/** What a path leads to, also when the last link leads to a folder that is not there yet. */
async function followed(path: string): Promise<string> {
  const known = await realpath(path).catch(ignoreAbsence);
  if (known !== undefined) return known;
  const link = await lstat(path).catch(ignoreAbsence);
  if (link?.isSymbolicLink()) return followed(resolve(dirname(path), await readlink(path)));
  const parent = dirname(path);
  return parent === path ? path : join(await followed(parent), basename(path));
}

/** Brings back what was moved aside by a build that was ended, and removes what it had put in place or not yet. */
async function recover({
  real,
  incoming,
  outgoing,
  innerIncoming,
  innerOutgoing,
  innerLoose,
}: Place): Promise<void> {
  if ((await isThere(outgoing)) && !(await isThere(real))) await rename(outgoing, real);
  if (await isThere(innerOutgoing)) await putBack(real, innerOutgoing);
  for (const left of [incoming, outgoing, innerIncoming, innerOutgoing, innerLoose]) await remove(left);
}

async function putBack(real: string, innerOutgoing: string): Promise<void> {
  const names = await readFile(join(innerOutgoing, NAMES), 'utf8').catch(ignoreAbsence);
  if (names !== undefined) {
    const stayed = [...(JSON.parse(names) as string[]), basename(innerOutgoing)];
    for (const name of await namesIn(real)) if (!stayed.includes(name)) await remove(join(real, name));
  }
  for (const name of await namesIn(innerOutgoing)) {
    if (name === NAMES) continue;
    await remove(join(real, name));
    await rename(join(innerOutgoing, name), join(real, name));
  }
}

/**
 * Two renames, with nothing between them: whatever else this process would turn to could be the moment at which it is
 * ended, with no site in place. False, and everything as it was, where a folder can't be moved.
 */
async function swapFolders(staged: string, { real, incoming, outgoing }: Place): Promise<boolean> {
  try {
    await mkdir(dirname(real), { recursive: true });
    await moveAcross(staged, incoming);
    moveIfThere(real, outgoing);
  } catch (error) {
    if (!isImmovable(error)) throw error;
    if (!(await isThere(staged))) await moveAcross(incoming, staged);
    await remove(incoming).catch(() => {});
    return false;
  }
  renameSync(incoming, real);
  await remove(outgoing);
  return true;
}

/** Moves files in, the entrance last, with nothing between them either. */
async function swapFiles(
  staged: string,
  { real, innerIncoming, innerOutgoing, innerLoose }: Place,
): Promise<void> {
  const old = await namesIn(real);
  await moveAcross(staged, innerIncoming);
  const isEntrance = (name: string) => Number(name === 'index.html');
  const fresh = (await namesIn(innerIncoming)).sort((a, b) => isEntrance(a) - isEntrance(b));
  await mkdir(innerLoose);
  await writeFile(join(innerLoose, NAMES), JSON.stringify(old));
  renameSync(innerLoose, innerOutgoing);
  for (const name of fresh) {
    moveIfThere(join(real, name), join(innerOutgoing, name));
    renameSync(join(innerIncoming, name), join(real, name));
  }
  for (const name of old) {
    if (!fresh.includes(name)) renameSync(join(real, name), join(innerOutgoing, name));
  }
  renameSync(innerOutgoing, innerLoose);
  for (const left of [innerIncoming, innerLoose]) await remove(left);
}

/** Moves a folder, by copying it where it has to go to another disk. */
async function moveAcross(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (!isImmovable(error)) throw error;
    await cp(from, to, { recursive: true });
  });
}

/** Whether a path is that of a folder or of something in it. */
function isWithin(path: string, folder: string): boolean {
  const steps = relative(folder, path);
  return !isAbsolute(steps) && steps.split(sep)[0] !== '..';
}

/** What is there of a path. */
async function nearestOf(path: string): Promise<string> {
  return dirname(path) === path || (await isThere(path)) ? path : nearestOf(dirname(path));
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    ignoreAbsence(error as NodeJS.ErrnoException);
  }
}

/** Without a pause between files: there are thousands. */
async function remove(path: string): Promise<void> {
  rmSync(path, { recursive: true, force: true });
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ignoreAbsence)) ?? [];
}

async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(ignoreAbsence)) !== undefined;
}

function isImmovable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && IMMOVABLE.has(String(error.code));
}

function ignoreAbsence(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}
