import type { Action } from './incident.ts';
import type { Instant } from './moment.ts';

/** An action as it stood in a state of its file. */
export type SeenAction = Pick<Action, 'id' | 'text' | 'link' | 'status'>;

/** What the history of a file tells of an action in it. */
export interface TracedAction extends SeenAction {
  /** Since when the public may read it. */
  since: Instant;
  /** Whether it stood in the first state of its file: it may have been promised elsewhere before. */
  isOriginal: boolean;
  /** Since when it is done or given up; nothing while it is neither. */
  settled?: Instant | undefined;
  /** Whether it was so as soon as it stood there: since when, nobody can tell. */
  isSettledFirst: boolean;
}

/** What actions are known again by, the surest first. */
const MARKS = ['id', 'text', 'link'] as const;

/**
 * Follows actions from a state of their file to the next, in which they stand in another order, have other words or
 * another id. What has nothing in common with any before is new, unless it stands where just one thing was changed.
 *
 * @param before - the actions of the last state; nothing for the first.
 */
export function traceActions(
  before: readonly TracedAction[] | undefined,
  seen: readonly SeenAction[],
  at: Instant,
): TracedAction[] {
  const found = matchesOf(before ?? [], seen);
  return seen.map(({ id, text, link, status }, index) => {
    const known = found.get(index);
    const isSettled = status === 'done' || status === 'dropped';
    const isSame = known?.status === status;
    return {
      id,
      text,
      link,
      status,
      since: known?.since ?? at,
      isOriginal: known?.isOriginal ?? before === undefined,
      settled: isSettled ? ((isSame ? known.settled : undefined) ?? at) : undefined,
      isSettledFirst: isSettled && (known === undefined || (isSame && known.isSettledFirst)),
    };
  });
}

/** Which action of before each is, by its place. */
function matchesOf(before: readonly TracedAction[], seen: readonly SeenAction[]): Map<number, TracedAction> {
  const found = new Map<number, TracedAction>();
  const left = new Set(before);
  const take = (index: number, action: TracedAction | undefined) => {
    if (!action || found.has(index) || !left.delete(action)) return;
    found.set(index, action);
  };
  for (const mark of MARKS) {
    const known = Map.groupBy(left, (action) => action[mark]);
    for (const [index, action] of seen.entries()) {
      const value = action[mark];
      if (value !== undefined && !found.has(index)) take(index, known.get(value)?.shift());
    }
  }
  if (before.length === seen.length && left.size === 1)
    for (const index of seen.keys()) take(index, before[index]);
  return found;
}
