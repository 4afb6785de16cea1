/** Makes the repository ready for a release: `npm run release -- patch`, `minor`, `major` or a version. */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { compareVersions } from '../src/cli/upgrade/version.ts';
import { publicSurface } from './public-surface.ts';
import { publishedKeys } from './published-keys.ts';
import {
  changesOf,
  dated,
  isEnough,
  type Listing,
  leastStep,
  listingAt,
  readListing,
  releasedIn,
  unreleasedIn,
  unsaidIn,
} from './surface-changes.ts';

const REPOSITORY = join(import.meta.dirname, '..');
const CHANGELOG = join(REPOSITORY, 'CHANGELOG.md');

const npm = (...args: string[]) =>
  execFileSync('npm', args, { cwd: REPOSITORY, encoding: 'utf8', shell: process.platform === 'win32' });
const versionNow = async () => JSON.parse(await readFile(join(REPOSITORY, 'package.json'), 'utf8')).version;

const [wanted = ''] = process.argv.slice(2);
const changelog = await readFile(CHANGELOG, 'utf8');
const surface = await publicSurface();
const changes = changesOf(await readListing('public-surface.txt'), surface);
const [last] = releasedIn(changelog);
const before: string = await versionNow();

if (unreleasedIn(changelog) === '')
  refuse('There is nothing to release: CHANGELOG.md has no line under “Unreleased”.');
const unsaid = unsaidIn(changelog, changes);
if (unsaid.length > 0) refuse(`CHANGELOG.md doesn’t tell of:\n${unsaid.join('\n')}`);
if (!/^(?:patch|minor|major|\d+\.\d+\.\d+\S*)$/.test(wanted))
  refuse('Say `patch`, `minor`, `major` or a version.');
setVersion(wanted);
const version: string = await versionNow();
if (
  last !== undefined &&
  (compareVersions(version, last) <= 0 || !isEnough(leastStep(changes, last), last, version))
) {
  setVersion(before);
  refuse(
    `${version} is too small a step from ${last}: at least a ${leastStep(changes, last)} one is needed.`,
  );
}
npm('run', 'build');
npm('pkg', 'set', `dependencies.mermaid-without-browser=${version}`);
npm('install', '--package-lock-only', '--ignore-scripts');
await writeFile(CHANGELOG, dated(changelog, version, new Date().toISOString().slice(0, 10)));
await writeListing('public-surface.txt', surface);
await writeListing('published-keys.txt', await publishedKeys(join(REPOSITORY, 'dist')));
process.stdout.write(`${version} is ready. Look at it, and then:
  npm test
  git commit -am "Release ${version}" && git push
  gh release create v${version} --title ${version} --notes-file <what CHANGELOG.md says of it>
`);

/** Gives all packages a version, or a step from the one that they have. */
function setVersion(wanted: string): void {
  const places = ['--workspaces', '--include-workspace-root', '--no-workspaces-update'];
  npm('version', wanted, ...places, '--no-git-tag-version', '--allow-same-version');
}

function writeListing(name: Listing, lines: readonly string[]): Promise<void> {
  return writeFile(listingAt(name), `${lines.join('\n')}\n`);
}

function refuse(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
