import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * The declarations that somebody who imports the entries needs, by path: those of what they import, and so on.
 *
 * @param entries - modules and components, as they lie in the package.
 * @param emitted - all that the compiler wrote, by path.
 */
export async function typesFrom(
  entries: readonly string[],
  emitted: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  const ahead = [...entries];
  for (let file = ahead.pop(); file !== undefined; file = ahead.pop()) {
    const place = file.replace(/\.[jt]s$/, '.d.ts');
    const text = file.endsWith('.astro') ? await readFile(file, 'utf8') : emitted.get(place);
    if (text === undefined || seen.has(place)) continue;
    seen.add(place);
    const { importedFiles } = ts.preProcessFile(text);
    const beside = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
    ahead.push(...beside.map((name) => join(place, '..', name)));
  }
  return seen;
}
