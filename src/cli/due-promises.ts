import type { Content } from '../check/content.ts';
import { isOverdue } from '../domain/actions.ts';
import { toLogText } from '../domain/characters.ts';
import { dayOf } from '../domain/format-time.ts';
import { type Action, isPublic } from '../domain/incident.ts';
import { compareText } from '../domain/order.ts';

/** A promise that is still to be kept, and where it is written. */
interface DuePromise {
  action: Action;
  file: string;
  isOverdue: boolean;
}

/**
 * What the public was promised and is still to be done, by owner: what is overdue first, then by the day it is due.
 *
 * @param owners - those who are asked about; everybody if there are none.
 */
export function duePromisesOf(
  { incidents, site, now }: Pick<Content, 'incidents' | 'site' | 'now'>,
  owners: readonly string[],
): string {
  const today = dayOf(now, site.timezone);
  const asked = owners.map(nameOf);
  const due = incidents
    .filter((incident) => isPublic(incident, now))
    .flatMap(({ actions, file }) =>
      actions.map((action): DuePromise => ({ action, file, isOverdue: isOverdue(action, today) })),
    )
    .filter(({ action }) => action.status === 'planned' || action.status === 'in-progress')
    .filter(({ action }) => asked.length === 0 || asked.includes(nameOf(action.owner ?? '')))
    .sort(
      (one, other) =>
        compareText(one.action.due ?? '~', other.action.due ?? '~') || compareText(one.file, other.file),
    );
  if (due.length === 0) return 'Nothing is to be done: every promise is kept or dropped.\n';
  const groups = [...Map.groupBy(due, ({ action }) => nameOf(action.owner ?? ''))];
  return groups
    .sort(([one], [other]) => Number(one === '') - Number(other === '') || compareText(one, other))
    .map(([, promises]) => sayGroup(promises))
    .join('\n');
}

/** Teams are written in more than one way. */
function nameOf(owner: string): string {
  return owner.trim().toLowerCase();
}

function sayGroup(promises: readonly DuePromise[]): string {
  const owner = promises[0]?.action.owner ?? 'Without an owner';
  return [owner, ...promises.map(sayPromise)].map((line) => `${toLogText(line)}\n`).join('');
}

function sayPromise(promise: DuePromise): string {
  const { action, file } = promise;
  const day = action.due === undefined ? 'no due date' : `due ${action.due}`;
  const when = promise.isOverdue ? `overdue, ${day}` : day;
  return `  ${when}: ${action.text.replaceAll(/\s+/g, ' ')} (${file})`;
}
