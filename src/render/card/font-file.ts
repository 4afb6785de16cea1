import { readFileSync } from 'node:fs';

/** What is in a font's file, also for those who publish it and have no need of what takes fonts apart. */
export function readFont(file: string): Buffer {
  return readFileSync(file);
}
