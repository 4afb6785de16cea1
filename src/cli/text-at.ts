import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The text of a file that lies in a folder now; nothing where there is none. */
export function textAt(folder: string, path: string): Promise<string | undefined> {
  return readFile(join(folder, path), 'utf8').catch(() => undefined);
}
