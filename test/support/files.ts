import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project itself, with fonts of all scripts that are tested in its `node_modules`. */
export const REPOSITORY = join(import.meta.dirname, '../..');

/** What files hold, by their paths below a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files below a folder, and the folders that they lie in. */
export function writeFiles(root: string, files: Files): void {
  for (const [path, data] of Object.entries(files)) writeFileSync(withFolder(root, path), data);
}

/** Makes a link below a folder that leads to `target`, as it is written. */
export function writeLink(root: string, path: string, target: string): void {
  symlinkSync(target, withFolder(root, path));
}

function withFolder(root: string, path: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  return file;
}
