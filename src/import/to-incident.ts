import type { Instant } from '../domain/moment.ts';
import { type IncidentFacts, toDocument, toUpdate, type UpdateFacts } from './facts.ts';
import type { ImportedDocument } from './model.ts';
import { add, type Reading } from './shape.ts';
import { dayIn, writeTime } from './time.ts';
import { toldServicesOf } from './told-services.ts';

/**
 * An incident of our own from what a source tells of it. Where its times contradict each other, as those that are
 * written later and dated back do, what customers were told decides, and the ledger says so.
 */
export function toIncident(facts: IncidentFacts, reading: Reading): ImportedDocument | undefined {
  const updates = facts.updates.toSorted((one, other) => one.at - other.at);
  const resolved = resolvedOf(facts, updates);
  const started = startedOf(facts, updates, resolved, reading);
  if (started === undefined) {
    add(reading, 'start', facts.title, {
      outcome: 'lost',
      reason: 'An incident needs a time at which it began.',
    });
    return undefined;
  }
  const end =
    resolved !== undefined && resolved < started ? endOf(updates, started, resolved, reading) : resolved;
  const { services, changes } = toldServicesOf(facts, updates, { started, end }, reading);
  return toDocument(facts, dayIn(facts.zone, started), {
    started: writeTime(started, facts.zone),
    resolved: end === undefined ? undefined : writeTime(end, facts.zone),
    severity: facts.severity,
    services: services.size === 0 ? undefined : Object.fromEntries(services),
    updates: updates.map((update, index) => ({
      ...toUpdate(update, facts.zone),
      ...(changes[index]?.size && { services: Object.fromEntries(changes[index]) }),
    })),
  });
}

/** When it was over: as the source says, or as customers were told, who may have been told otherwise in between. */
function resolvedOf(
  { resolved, isOver }: IncidentFacts,
  updates: readonly UpdateFacts[],
): Instant | undefined {
  const last = updates.findLast(({ status }) => status !== undefined && status !== 'update');
  if (last?.status !== 'resolved') return isOver ? (resolved ?? updates.at(-1)?.at) : undefined;
  const isReopened =
    resolved !== undefined &&
    updates.some(({ at, status }) => at > resolved && status !== undefined && !isNoNews(status));
  return resolved === undefined || isReopened ? last.at : resolved;
}

function isNoNews(status: string): boolean {
  return status === 'resolved' || status === 'update';
}

function startedOf(
  { started }: IncidentFacts,
  updates: readonly UpdateFacts[],
  resolved: Instant | undefined,
  reading: Reading,
): Instant | undefined {
  const first = updates[0]?.at;
  const isLate = started !== undefined && resolved !== undefined && resolved < started;
  if (started === undefined || (isLate && first !== undefined && first <= resolved)) {
    const found = first ?? resolved;
    if (found !== undefined) {
      add(reading, 'start', writeTime(found, 'UTC'), {
        outcome: 'derived',
        reason: isLate ? 'from the first update, because it ended before it began' : 'from the first update',
      });
    }
    return found;
  }
  return started;
}

function endOf(
  updates: readonly UpdateFacts[],
  started: Instant,
  resolved: Instant,
  reading: Reading,
): Instant {
  const told = updates.findLast(({ at, status }) => status === 'resolved' && at >= started)?.at;
  add(reading, 'end', writeTime(resolved, 'UTC'), {
    outcome: 'derived',
    reason:
      told === undefined
        ? 'it is before the start, which is taken'
        : 'it is before the start: from the last update',
  });
  return told ?? started;
}
