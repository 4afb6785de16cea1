import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toLogText } from '../domain/characters.ts';
import { type Inventory, readInventory } from '../domain/inventory.ts';
import { routes } from '../domain/routes.ts';
import { ownManifest } from '../render/installed.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { textAt } from './text-at.ts';
import { type Copy, Unverifiable } from './verify/copy.ts';
import { countOf, type Findings, findingsOf, otherBuildOf, type ReadBuilt } from './verify/findings.ts';
import { folderCopy } from './verify/folder.ts';
import { liveCopy } from './verify/live.ts';

/** Where `npm run build` puts a site. */
const BUILT = 'dist';

/** How many files are named of one kind. */
const LISTED = 20;

/** Compare a site, on the web or in a folder, with what it says that it holds, and with what was built here. */
export async function verify(args: readonly string[], io: Io): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [place, ...others] = positionals;
  if (place === undefined || others.length > 0)
    throw new UsageError('Name one address or folder, such as https://status.example.com or dist.');
  try {
    return await report(await copyOf(place, io), place, io);
  } catch (error) {
    if (!(error instanceof Unverifiable)) throw error;
    io.stderr.write(`${toLogText(error.message)}\n`);
    return 1;
  }
}

async function copyOf(place: string, { cwd }: Io): Promise<Copy> {
  if (/^https?:\/\//i.test(place) && URL.canParse(place))
    return liveCopy(new URL(place), ownManifest().version);
  const folder = resolve(cwd, place);
  const isFolder = await stat(folder).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new UsageError(`${place} is neither a folder nor an address that begins with \`https://\`.`);
  return folderCopy(folder, place);
}

async function report(copy: Copy, place: string, { cwd, stdout }: Io): Promise<ExitCode> {
  const say = (line: string) => stdout.write(`${toLogText(line)}\n`);
  const theirs = readListed(copy.inventory, copy.name);
  say(`${copy.name} was built by ${builtBy(theirs)}.`);
  const folder = join(cwd, BUILT);
  const isItself = copy.paths !== undefined && resolve(cwd, place) === folder;
  const text = isItself ? undefined : await textAt(folder, routes.inventory);
  const ours = text === undefined ? undefined : readListed(text, `${BUILT}/`);
  const other = ours && otherBuildOf(theirs, ours);
  // What was built is at hand only where it is the same build.
  const readBuilt: ReadBuilt = async (path) =>
    ours && ours.files[path] === theirs.files[path] ? textAt(folder, path) : undefined;
  const findings = await findingsOf(copy, theirs.files, readBuilt);
  const total = Object.keys(theirs.files).length;
  if (countOf(findings) === 0) say(`All ${total} files are as they were built.`);
  else
    sayFindings(findings, say, {
      changed: 'Not as it was built',
      missing: 'Missing',
      added: 'Not in its list',
    });
  if (ours && !other) say(`It is the site in ${BUILT}/.`);
  if (ours && other) {
    say(`It is not the site in ${BUILT}/, which was built by ${builtBy(ours)}.`);
    const only = { missing: `Only in ${BUILT}/`, added: `Not in ${BUILT}/` };
    sayFindings(other, say, { changed: `Different from ${BUILT}/`, ...only });
  }
  return countOf(findings) > 0 || other ? 1 : 0;
}

function readListed(text: string, name: string): Inventory {
  const inventory = readInventory(text);
  if (inventory) return inventory;
  throw new Unverifiable(`What ${name} has at \`${routes.inventory}\` is no list of files of Afterword’s.`);
}

function builtBy({ version, commit, uncommitted }: Inventory): string {
  const from = commit ? ` from commit ${commit.slice(0, 12)}` : '';
  return `Afterword ${version}${from}${commit && uncommitted ? ' with changes that were not committed' : ''}`;
}

function sayFindings(
  { changed, missing, unreachable, added }: Findings,
  say: (line: string) => void,
  headings: { changed: string; missing: string; added: string },
): void {
  const lists = [
    [headings.changed, changed],
    [headings.missing, missing],
    ['Can’t be reached', unreachable],
    [headings.added, added],
  ] as const;
  for (const [heading, paths] of lists) {
    if (paths.size === 0) continue;
    say(`${heading} (${paths.size}):`);
    for (const [path, more] of [...paths].slice(0, LISTED)) say(`  ${path}${more && `: ${more}`}`);
    if (paths.size > LISTED) say(`  and ${paths.size - LISTED} more`);
  }
}
