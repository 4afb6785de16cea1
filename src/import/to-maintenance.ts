import type { Instant } from '../domain/moment.ts';
import { type MaintenanceFacts, toDocument, toUpdate } from './facts.ts';
import type { ImportedDocument } from './model.ts';
import { add, type Reading } from './shape.ts';
import { dayIn, writeTime } from './time.ts';

const HOUR = 3_600_000;

/** A window of planned work from what a source tells of it. */
export function toMaintenance(facts: MaintenanceFacts, reading: Reading): ImportedDocument {
  const { zone, starts } = facts;
  const updates = facts.updates.toSorted((one, other) => one.at - other.at);
  const ends = endOf({ ...facts, updates }, reading);
  return toDocument(facts, dayIn(zone, starts), {
    services: facts.services,
    starts: writeTime(starts, zone),
    ends: writeTime(ends, zone),
    updates: updates.map((update) => toUpdate(update, zone)),
    cancelled: facts.isCancelled || undefined,
  });
}

/** When it ended: as planned, or else when customers were last told something. */
function endOf({ starts, ends, updates }: MaintenanceFacts, reading: Reading): Instant {
  if (ends !== undefined && ends > starts) return ends;
  const last = updates.at(-1)?.at ?? starts;
  const found = last > starts ? last : starts + HOUR;
  add(reading, 'end', ends === undefined ? '' : writeTime(ends, 'UTC'), {
    outcome: 'derived',
    reason: `${ends === undefined ? 'There is none' : 'It is not after the start'}: ${
      last > starts ? 'from the last update' : 'an hour is assumed, correct it'
    }.`,
  });
  return found;
}
