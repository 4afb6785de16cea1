import { spawn } from 'node:child_process';
import { askGit, isShallow, RECORD } from './git.ts';

/** A state of a file in which it stood on the branch that is built. */
export interface Version {
  /** Name of its content in git. */
  blob: string;
  /** Milliseconds: when it came onto the branch; 0 with the first content of all, because nobody waited for news then. */
  at: number;
  /** The same for the first content of all, too. */
  committed: number;
}

/**
 * Reads when each state of each file came onto the branch, in one call of git; nothing where there is no history or
 * a shallow one, which would make everything as young as its last commit. What was merged came with the merge.
 */
export async function readFileHistory(root: string): Promise<Map<string, Version[]>> {
  try {
    if (await isShallow(root)) return new Map();
    const options = ['--first-parent', '-m', '--raw', '--no-abbrev', '-M', '--relative', '-z'];
    return parseHistory(await askGit(root, 'log', `--format=${RECORD}%ct`, ...options, '--', 'content'));
  } catch {
    return new Map();
  }
}

/**
 * The states of each file, oldest first, by its present name: each is followed back through its renames. The log is
 * newest first, its fields end with a zero byte.
 */
export function parseHistory(log: string): Map<string, Version[]> {
  const versions = new Map<string, Version[]>();
  const presentNames = new Map<string, string>();
  const records = log.split(RECORD).slice(1);
  for (const [age, record] of records.entries()) {
    const [head = '', ...fields] = record.split('\0').map((field) => field.replace(/^\n/, ''));
    const committed = Number(head) * 1000;
    const at = age === records.length - 1 ? 0 : committed;
    for (let index = 0; index < fields.length; ) {
      const [, , , blob = '', status = ''] = fields[index++]?.split(' ') ?? [];
      if (status === '') continue;
      const from = fields[index++] ?? '';
      const to = /^[RC]/.test(status) ? (fields[index++] ?? from) : from;
      const name = presentNames.get(to) ?? to;
      if (status.startsWith('R')) presentNames.set(from, name);
      if (status === 'D') continue;
      const known = versions.get(name);
      if (known) known.push({ blob, at, committed });
      else versions.set(name, [{ blob, at, committed }]);
    }
  }
  for (const states of versions.values()) states.reverse();
  return versions;
}

/** The texts of blobs by their names, through one process of git. */
export async function readBlobs(root: string, blobs: readonly string[]): Promise<Map<string, string>> {
  if (blobs.length === 0) return new Map();
  const git = spawn('git', ['-C', root, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const chunks: Buffer[] = [];
  git.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    git.on('error', reject);
    git.on('close', () => resolve());
  });
  git.stdin.on('error', () => {});
  git.stdin.end(`${blobs.join('\n')}\n`);
  await ended;
  return parseBatch(Buffer.concat(chunks));
}

/** Of each `<name> blob <size>`, a line break, the content, a line break; or `<name> missing`. */
function parseBatch(bytes: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  for (let offset = 0; offset < bytes.length; ) {
    const line = bytes.indexOf('\n', offset);
    const [name = '', kind, size = '0'] = bytes.toString('latin1', offset, line).split(' ');
    const end = kind === 'blob' ? line + 1 + Number(size) : line;
    if (kind === 'blob') texts.set(name, bytes.toString('utf8', line + 1, end));
    offset = end + 1;
  }
  return texts;
}
