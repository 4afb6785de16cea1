import { hash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { routes } from '../../domain/routes.ts';
import { type FileFacts, factsOf } from './file-facts.ts';
import type { PublishedFile, PublishedFiles } from './record.ts';

/** Puts files of a site into the folder in which it is finished. */
export interface Placing {
  /**
   * Puts a file in its place, which is one with the published file where that is the same. Nothing may write into it
   * there: see `writeStaged`.
   *
   * @param bytes - what is in it, asked for where it has to be written.
   * @returns false where that is nothing.
   */
  place(path: string, digest: string, bytes: () => Uint8Array | undefined): boolean;
  /** The SHA-256 of what was put in its place, by its path. */
  digests: ReadonlyMap<string, string>;
  /** What is known of all files of the folder before it is published, with their digests. */
  finished(digests: ReadonlyMap<string, string>): PublishedFiles;
}

/** Where a site is finished, and where the last one was published. */
export interface PlacingOptions {
  staged: string;
  target: string;
  /** What was published there; nothing where others have a say in what lies in one of the folders. */
  published: PublishedFiles;
}

/** The name of what is linked and removed again, to see whether it can be. */
const TRIAL = '.afterword-link';

/**
 * Puts files in their places without writing those that are published already: most of a site is as it was, and a second
 * name for a file takes a fraction of the time.
 */
export function createPlacing({ staged, target, published }: PlacingOptions): Placing {
  const digests = new Map<string, string>();
  const linked = new Map<string, PublishedFile>();
  const folders = new Set<string>();
  const access = published.size > 0 ? accessWhereLinked(staged, target) : undefined;
  const isAsPublished = (path: string, known: PublishedFile): boolean => {
    const facts = factsOf(path);
    // Of what has another name somebody else may change it by that, at any time.
    if (facts?.access !== access || facts?.size !== known.size || facts.links !== 1) return false;
    return isUntouched(facts, known) || digestOf(path) === known.digest;
  };
  const link = (path: string, digest: string): boolean => {
    const known = published.get(path);
    const from = join(target, path);
    if (access === undefined || known?.digest !== digest || !isAsPublished(from, known)) return false;
    try {
      linkSync(from, join(staged, path));
      linked.set(path, known);
      return true;
    } catch {
      // Whatever the reason is, it can be written.
      return false;
    }
  };
  const write = (path: string, content: Uint8Array) => {
    try {
      writeFileSync(join(staged, path), content, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      writeStaged(staged, path, content);
    }
  };
  return {
    digests,
    place(path, digest, bytes) {
      const folder = join(staged, dirname(path));
      // Without a pause, as everything here: there are thousands, and to wait for each costs more than to write it.
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      if (!link(path, digest)) {
        const content = bytes();
        if (!content) return false;
        write(path, content);
      }
      digests.set(path, digest);
      return true;
    },
    finished(all) {
      const files = [...all].flatMap(([path, digest]): [string, PublishedFile][] => {
        const facts = linked.get(path) ?? factsOf(join(staged, path));
        return facts ? [[path, { ...facts, digest }]] : [];
      });
      return new Map(files);
    },
  };
}

/** Writes a file of a site that is finished, in the place of what may be the published one by another name. */
export function writeStaged(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, content);
}

/** Who may read a file that is written now; nothing where what is published can't be linked. */
function accessWhereLinked(staged: string, target: string): string | undefined {
  const [trial, fresh] = [join(staged, TRIAL), join(staged, `${TRIAL}-not`)];
  try {
    writeFileSync(fresh, '');
    // The only file that is never linked itself.
    linkSync(join(target, routes.inventory), trial);
    return factsOf(fresh)?.access;
  } catch {
    return undefined;
  } finally {
    for (const path of [trial, fresh]) rmSync(path, { force: true });
  }
}

function isUntouched(facts: FileFacts, known: PublishedFile): boolean {
  return facts.identity === known.identity && facts.touched === known.touched;
}

function digestOf(path: string): string | undefined {
  try {
    return hash('sha256', readFileSync(path));
  } catch {
    return undefined;
  }
}
