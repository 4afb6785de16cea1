import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../fixtures/', import.meta.url);

/** One diagram of each kind. */
export function samples(): { name: string; source: string }[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => ({ name: file.replace('.mmd', ''), source: readFileSync(new URL(file, FOLDER), 'utf8') }));
}
