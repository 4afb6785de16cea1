import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const ASTRO = join(REPOSITORY, 'node_modules/astro/bin/astro.mjs');
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
  /** Takes the place of the address in `site.yaml`. */
  url?: string;
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
export async function createSite({ name, fixture, url }: SiteSource): Promise<string> {
  const root = join(SITES, name);
  const source = fixture === 'example' ? REPOSITORY : join(REPOSITORY, 'test/fixtures/sites', fixture);
  for (const folder of ['content', 'public', 'dist', '.astro', '.cache/astro', '.cache/site'])
    await rm(join(root, folder), { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  for (const folder of ['content', 'public'])
    await cp(join(source, folder), join(root, folder), { recursive: true }).catch(ignoreMissing);
  if (url) {
    const file = join(root, 'content/site.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^url:.*$/m, `url: ${url}`));
  }
  await writeFile(join(root, 'astro.config.mjs'), CONFIG);
  return root;
}

/** Builds a site in a process of its own, as `npm run build` does. */
export function runBuild(root: string, env: Record<string, string> = {}): Promise<BuiltSite> {
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [ASTRO, 'build', '--root', root],
      {
        cwd: root,
        maxBuffer: 64e6,
        env: { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
      },
      () => resolve({ status: child.exitCode ?? 1, output, root, dist: join(root, 'dist') }),
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
  });
}

export async function buildSite(source: SiteSource, env?: Record<string, string>): Promise<BuiltSite> {
  return runBuild(await createSite(source), env);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
