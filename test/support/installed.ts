import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, symlink } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PACKAGES, pack } from '../../release/pack.ts';
import { REPOSITORY } from './files.ts';

/** What a manifest says of what it needs. */
interface Needs {
  dependencies?: Readonly<Record<string, string>>;
  peerDependencies?: Readonly<Record<string, string>>;
}

/** Our packages, installed outside of the repository. */
export interface Installed {
  /** All of it, to be removed. */
  folder: string;
  /** Where a user's own site is to be; its name has a space. */
  root: string;
  /** The archives, by the name of their package. */
  archives: ReadonlyMap<string, string>;
  /** Where each of our packages lies. */
  packages: ReadonlyMap<string, string>;
}

/**
 * Packs our packages and lays them out as strict installers do: each finds what its manifest names, and no more. The
 * packages of others are those of the repository, so that nothing has to be downloaded.
 */
export async function installPacked(): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'installed-'));
  const archives = new Map<string, string>();
  const packages = new Map<string, string>();
  for (const [name, source] of Object.entries(PACKAGES)) {
    const archive = await pack(name, join(folder, 'packed'));
    const target = join(folder, 'store', name, 'node_modules', name);
    await mkdir(target, { recursive: true });
    execFileSync('tar', ['-xzf', archive, '-C', target, '--strip-components', '1']);
    archives.set(name, archive);
    packages.set(name, target);
    await linkNeeds(target, packages, source);
  }
  const root = join(folder, 'my status');
  await link(join(root, 'node_modules/afterword'), packages.get('afterword') ?? '');
  await link(join(root, 'node_modules/astro'), join(REPOSITORY, 'node_modules/astro'));
  return { folder, root, archives, packages };
}

async function linkNeeds(
  target: string,
  packages: ReadonlyMap<string, string>,
  source: string,
): Promise<void> {
  const manifest: Needs = JSON.parse(await readFile(join(target, 'package.json'), 'utf8'));
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    const found = packages.get(name) ?? folderOf(name, source);
    await link(join(dirname(target), name), found);
  }
}

function folderOf(name: string, source: string): string {
  const manifest = findPackageJSON(name, join(source, 'package.json'));
  if (manifest === undefined) throw new Error(`${name} is not installed`);
  return dirname(manifest);
}

async function link(path: string, target: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await symlink(target, path, 'junction');
}
