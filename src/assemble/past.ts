import { askGit } from './git.ts';
import { type Revisions, readRevisions } from './revisions.ts';
import { type History, readHistory } from './versions.ts';

/** What git tells of the content. */
export interface Past {
  revisions: Revisions;
  history: History;
}

/** What was told last, and of which commit. */
export interface PastMemory {
  last?: { commit: string; past: Past };
}

/** Asks git for all that it tells; with a memory, once for each commit, for that can take longer than all the rest. */
export async function readPast(root: string, memory?: PastMemory): Promise<Past> {
  const commit = memory && (await commitOf(root));
  if (commit !== undefined && memory?.last?.commit === commit) return memory.last.past;
  const [revisions, history] = await Promise.all([readRevisions(root), readHistory(root)]);
  const past = { revisions, history };
  if (memory && commit !== undefined) memory.last = { commit, past };
  return past;
}

/** The newest commit, and whether all before it are there; nothing where there is none. */
function commitOf(root: string): Promise<string | undefined> {
  return askGit(root, 'rev-parse', 'HEAD', '--is-shallow-repository').catch(() => undefined);
}
