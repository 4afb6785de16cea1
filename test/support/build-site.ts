import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY } from './files.ts';
import { runProcess } from './run-process.ts';

/** Below the repository, so that packages are found; ignored by git. */
export const SITES = join(REPOSITORY, '.cache/test');

const CONFIG = `import afterword from '../../../src/integration.ts';

export default { integrations: [afterword()] };
`;

/** What a user's repository holds before its first build. */
export interface SiteSource {
  /** Its name below `.cache/test`. */
  name: string;
  /** A folder below `test/fixtures/sites`, or the repository's own example. */
  fixture: string;
  /** What stands in `astro.config.mjs`, where it is more than the integration. */
  config?: string;
  /** Files besides, by their paths. */
  files?: Readonly<Record<string, string>>;
  /** Changes `site.yaml`. */
  edit?: (text: string) => string;
}

export interface BuiltSite {
  /** What the build exited with. */
  status: number;
  /** All that it printed, in order. */
  output: string;
  /** The user's repository. */
  root: string;
  /** What is published. */
  dist: string;
}

/** Makes the repository of a user anew; only drawings of earlier builds are kept. */
export async function createSite({
  name,
  fixture,
  config = CONFIG,
  files = {},
  edit,
}: SiteSource): Promise<string> {
  const root = join(SITES, name);
  const source = fixture === 'example' ? REPOSITORY : join(REPOSITORY, 'test/fixtures/sites', fixture);
  for (const folder of ['content', 'public', 'dist', '.astro', '.cache/astro', '.cache/site'])
    await rm(join(root, folder), { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  for (const folder of ['content', 'public'])
    await cp(join(source, folder), join(root, folder), { recursive: true }).catch(ignoreMissing);
  await writeFile(join(root, 'astro.config.mjs'), config);
  const site = join(root, 'content/site.yaml');
  if (edit) await writeFile(site, edit(await readFile(site, 'utf8')));
  for (const [file, text] of Object.entries(files)) await writeFile(join(root, file), text);
  return root;
}

/** What a build draws. Each is known by all that it is drawn from, whichever site it is for. */
const DRAWINGS = ['cards', 'diagrams', 'pictures'];

/** Gives a site what the build of another has drawn, so that only the rest is drawn for it. */
export async function takeDrawings(from: string, to: string): Promise<void> {
  for (const name of DRAWINGS)
    await cp(join(from, '.cache', name), join(to, '.cache', name), { recursive: true }).catch(ignoreMissing);
}

/** How a build is called. */
export interface BuildCall {
  /** What stands behind `build` on the command line. */
  args?: readonly string[];
  /** Beside a path and a home, the whole environment. */
  env?: Readonly<Record<string, string>>;
}

/** Builds a site in a process of its own, as `npm run build` does. */
export async function runBuild(root: string, { args = [], env = {} }: BuildCall = {}): Promise<BuiltSite> {
  const { code, output } = await runProcess(root, ['build', ...args], env);
  return { status: code, output, root, dist: join(root, 'dist') };
}

export async function buildSite(source: SiteSource, call?: BuildCall): Promise<BuiltSite> {
  return runBuild(await createSite(source), call);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
