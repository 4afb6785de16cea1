import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../domain/order.ts';
import { filesIn } from './files-in.ts';

/** The SHA-256 of every file of a folder that is published, by its path with `/`, in an order that no system decides. */
export async function digestsOf(folder: string): Promise<Map<string, string>> {
  const paths = (await filesIn(folder)).sort(compareText);
  // Without a pause: there are thousands, and to wait for each takes several times as long as reading it.
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}
