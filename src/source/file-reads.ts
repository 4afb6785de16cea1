import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';

/** A file that some work opened, and a print of what it found there. */
export interface FileRead {
  file: string;
  /** More bytes than this were not read. */
  most: number;
  print: string;
}

/** What it holds, or why nobody can know. */
interface Found {
  bytes?: Buffer | undefined;
  fault?: object | undefined;
}

/** What the work that runs has opened so far. */
const reads = new AsyncLocalStorage<Map<string, FileRead>>();

/** Does some work, and tells which files of users it opens. */
export async function recordReads<T>(work: () => Promise<T>): Promise<{ result: T; reads: FileRead[] }> {
  const found = new Map<string, FileRead>();
  const result = await reads.run(found, work);
  return { result, reads: [...found.values()] };
}

/** Writes down what was found in a file, if somebody wants to know. */
export function noteRead(file: string, most: number, { bytes, fault }: Found): void {
  const found = reads.getStore();
  if (!found) return;
  const print = hash('sha256', bytes ?? JSON.stringify(fault), 'base64');
  found.set(`${most} ${file}`, { file, most, print });
}
