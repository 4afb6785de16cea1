import { lstatSync } from 'node:fs';

/** What a system says of a file, by which it can be told whether anybody has touched it since. */
export interface FileFacts {
  size: number;
  /** Whose it is, and who may read it. */
  access: string;
  /** By how many paths it can be reached. */
  links: number;
  /** Which file it is, and when what is in it was changed as far as whoever changed it admits. */
  identity: string;
  /** In milliseconds, as far as that is known. */
  changedAt: number;
  /** When anything about it was changed, which nobody can set. */
  touched: string;
}

/** The facts of a file; nothing where there is none, or something else: what a link leads to is not looked at. */
export function factsOf(path: string): FileFacts | undefined {
  try {
    const facts = lstatSync(path, { bigint: true });
    if (!facts.isFile()) return undefined;
    const { dev, ino, mtimeNs, ctimeNs, mode, uid, gid } = facts;
    return {
      size: Number(facts.size),
      access: `${mode} ${uid} ${gid}`,
      links: Number(facts.nlink),
      identity: `${dev} ${ino} ${mtimeNs}`,
      changedAt: Number(facts.mtimeMs),
      touched: String(ctimeNs),
    };
  } catch {
    return undefined;
  }
}
