import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readInventory } from '../src/domain/inventory.ts';
import { routes } from '../src/domain/routes.ts';

/** Keys that a site has where its content is in a repository, and else not. */
const OF_REPOSITORIES: ReadonlySet<string> = new Set(['commit', 'uncommitted']);

/**
 * The keys of all JSON that a built site publishes, by the address of its file, with `x` for the thing that it is
 * about. What a release had is kept in `published-keys.txt`.
 */
export async function publishedKeys(dist: string): Promise<string[]> {
  const read = (file: string) => readFile(join(dist, file), 'utf8');
  const { files = {} } = readInventory(await read(routes.inventory)) ?? {};
  const paths = [...Object.keys(files), routes.inventory].filter((path) => /(?<!schema)\.json$/.test(path));
  const lines = await Promise.all(
    paths.map(async (path) => {
      const keys = keysOf(JSON.parse(await read(path)));
      const known = path === routes.inventory ? keys.filter((key) => !OF_REPOSITORIES.has(key)) : keys;
      return known.map((key) => `json /${patternOf(path)} ${key}`);
    }),
  );
  return [...new Set(lines.flat())].sort();
}

function patternOf(file: string): string {
  return file.replace(/^(incidents|services|api\/incidents)\/[^/]+?(?=\/|\.json$)/, '$1/x');
}

/** The paths of all keys; those of `files` are the site's own. */
function keysOf(data: unknown, path = ''): string[] {
  if (Array.isArray(data)) return data.flatMap((item) => keysOf(item, path));
  if (typeof data !== 'object' || data === null || path === 'files.') return [];
  return Object.entries(data).flatMap(([key, value]) => [
    `${path}${key}`,
    ...keysOf(value, `${path}${key}.`),
  ]);
}
