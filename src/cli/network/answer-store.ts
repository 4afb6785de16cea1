import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** After a day, a list has changed too much to be read on from its middle. */
const FRESH = 86_400_000;

/** What was answered so far, for a run that goes on where another was interrupted. */
export interface AnswerStore {
  find(url: string): Promise<string | undefined>;
  keep(url: string, text: string): Promise<void>;
  /** Forgets all: everything was read. */
  clear(): Promise<void>;
}

/** Keeps the answers of one source below `.cache/import/`: what was said, and never who asked. */
export function createAnswerStore(root: string, source: string, now: number): AnswerStore {
  const folder = join(root, '.cache/import', digestOf(source));
  const fileOf = (url: string) => join(folder, `${digestOf(url)}.json`);
  return {
    async find(url) {
      const file = fileOf(url);
      try {
        const { mtimeMs } = await stat(file);
        return now - mtimeMs < FRESH ? await readFile(file, 'utf8') : undefined;
      } catch {
        return undefined;
      }
    },
    async keep(url, text) {
      await mkdir(folder, { recursive: true });
      // Half an answer is none, should it end here.
      const draft = `${fileOf(url)}.part`;
      await writeFile(draft, text, { mode: 0o600 });
      await rename(draft, fileOf(url));
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
