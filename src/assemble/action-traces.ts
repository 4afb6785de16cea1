import type { Content } from '../check/content.ts';
import { type SeenAction, type TracedAction, traceActions } from '../domain/action-history.ts';
import type { ActionStatus } from '../domain/incident.ts';
import { hashSources } from '../render/sources.ts';
import { parseDocument } from '../source/document.ts';
import type { Version } from './history.ts';
import { fromVersions, type History, type Versioned, versionsUntil } from './versions.ts';

/**
 * When each action first stood in the history of its file, and since when it is done or given up: by file, in the order
 * in which they stand now. Files without a history have nothing.
 */
export async function readActionTraces(
  { incidents, now }: Pick<Content, 'incidents' | 'now'>,
  history: History,
): Promise<Map<string, readonly TracedAction[]>> {
  const made = incidents.filter(({ actions }) => actions.length > 0);
  const versioned = made.flatMap(({ file }): Versioned[] => {
    const versions = versionsUntil(now, history.versions.get(file));
    return versions.length > 0 ? [{ file, versions }] : [];
  });
  const kept = { name: 'actions', made: [hashSources(new URL(import.meta.url))] };
  const found = await fromVersions(history, versioned, kept, tracesIn);
  // What is not committed yet is as new as this build.
  return new Map(
    made.flatMap(({ file, actions }) => {
      const traces = found.get(file);
      return traces ? [[file, traceActions(traces.known, actions, now)] as const] : [];
    }),
  );
}

/** The actions in the last state of a file that the public could read; nothing where there is none. */
function tracesIn(
  versions: readonly Version[],
  texts: ReadonlyMap<string, string>,
): { known?: TracedAction[] | undefined } {
  let known: TracedAction[] | undefined;
  for (const { blob, committed } of versions) {
    const seen = actionsIn(texts.get(blob) ?? '');
    if (seen) known = traceActions(known, seen, committed);
  }
  return { known };
}

/** The actions of a document in a state that it had; nothing for what was no document then, or a draft. */
function actionsIn(text: string): SeenAction[] | undefined {
  const { data, faults } = parseDocument({ file: '', text });
  if (faults.length > 0 || !isRecord(data) || String(data['draft']) === 'true') return undefined;
  const actions = Array.isArray(data['actions']) ? data['actions'].filter(isRecord) : [];
  return actions.map((action) => ({
    id: textOf(action['id']),
    text: textOf(action['text']) ?? '',
    link: textOf(action['link']),
    status: statusOf(action),
  }));
}

function statusOf({ status, done, dropped }: Record<string, unknown>): ActionStatus {
  if (status === 'in-progress' || status === 'done' || status === 'dropped') return status;
  if (status !== undefined) return 'planned';
  if (done !== undefined) return 'done';
  return dropped === undefined ? 'planned' : 'dropped';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As the schema reads it. */
function textOf(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value).trim();
}
