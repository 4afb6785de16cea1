import type { Revision } from '../domain/revision.ts';
import { askGit, isShallow, RECORD } from './git.ts';

/** What git knows of the content. */
export interface Revisions {
  /** Newest first, by file. */
  byFile: ReadonlyMap<string, readonly Revision[]>;
  /** Why the history is missing or short; nothing when it is whole. */
  warning?: string;
}

/** Reads the history of all content in one call of git. Without git or a whole clone there is a warning instead. */
export async function readRevisions(root: string): Promise<Revisions> {
  try {
    const shallow = await isShallow(root);
    const log = await askGit(
      root,
      'log',
      `--format=${RECORD}%H %aI`,
      '--name-status',
      '-M',
      '--relative',
      '--',
      'content',
    );
    return {
      byFile: parseLog(log),
      ...(shallow && {
        warning:
          'This clone is shallow: older revisions of reports are not shown, and feeds take dates from the reports themselves.',
      }),
    };
  } catch {
    return {
      byFile: new Map(),
      warning:
        'There is no git history: revisions of reports are not shown, and feeds take dates from the reports themselves.',
    };
  }
}

/** Follows each file back through its renames; `log` is newest first. */
export function parseLog(log: string): Map<string, Revision[]> {
  const revisions = new Map<string, Revision[]>();
  const presentNames = new Map<string, string>();
  for (const record of log.split(RECORD).slice(1)) {
    const [head = '', ...changes] = record.trim().split('\n').filter(Boolean);
    const [commit = '', at = ''] = head.split(' ');
    for (const change of changes) {
      const [status = '', from = '', to = from] = change.split('\t');
      const name = presentNames.get(to) ?? to;
      if (status.startsWith('R')) presentNames.set(from, name);
      const known = revisions.get(name);
      if (known) known.push({ commit, at });
      else revisions.set(name, [{ commit, at }]);
    }
  }
  return revisions;
}
