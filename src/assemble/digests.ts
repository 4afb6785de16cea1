import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../domain/order.ts';
import { filesIn } from './files-in.ts';

/**
 * The SHA-256 of every file of a folder that is published, by its path with `/`, in an order that no system decides.
 *
 * @param known - those of files that were digested when they were written.
 */
export async function digestsOf(
  folder: string,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<Map<string, string>> {
  const paths = (await filesIn(folder)).sort(compareText);
  // Without a pause: there are thousands, and to wait for each takes several times as long as reading it.
  return new Map(
    paths.map((path) => [path, known.get(path) ?? hash('sha256', readFileSync(join(folder, path)))]),
  );
}
