import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * The keys of all JSON that a built site publishes, by the address of its file, with `x` for the thing that it is
 * about. What a release had is kept in `published-keys.txt`.
 */
export async function publishedKeys(dist: string): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries.map(({ parentPath, name }) =>
    relative(dist, join(parentPath, name)).replaceAll(sep, '/'),
  );
  const files = paths.filter((path) => /(?<!schema)\.json$/.test(path));
  const lines = await Promise.all(
    files.map(async (file) => {
      const data: unknown = JSON.parse(await readFile(join(dist, file), 'utf8'));
      return keysOf(data).map((key) => `json /${patternOf(file)} ${key}`);
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
