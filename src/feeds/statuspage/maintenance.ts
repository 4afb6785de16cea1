import { updateAnchorsOf } from '../../domain/anchors.ts';
import { type Appearances, announcementOf, updatesReadableFrom } from '../../domain/appearances.ts';
import { dayOf } from '../../domain/format-time.ts';
import type { Maintenance } from '../../domain/maintenance.ts';
import { latestFirst } from '../../domain/order.ts';
import { windowsOf } from '../../domain/recurrence.ts';
import { absoluteUrl, routes } from '../../domain/routes.ts';
import { HORIZON } from '../../domain/status-facts.ts';
import { type MaintenanceWindow, type WindowState, windowStateOf } from '../../domain/window.ts';
import { componentsAmong, toEventUpdate, type UpdateDraft } from './incidents.ts';
import type { Component, EventStatus, ScheduledMaintenance } from './shapes.ts';
import { type Context, changedByWork, eventIdOf, toTime } from './source.ts';

/** How far back repeating windows are listed. */
const REACH = 365 * 86_400_000;

/** Statuspage has no word for "cancelled" and takes such work away or calls it completed. */
const STATUSES = {
  scheduled: 'scheduled',
  'in-progress': 'in_progress',
  extended: 'in_progress',
  unconfirmed: 'in_progress',
  completed: 'completed',
  cancelled: 'completed',
} as const satisfies Record<WindowState, EventStatus>;

/** Every window of the last year and of the weeks to come, the latest first. */
export function scheduledOf(components: readonly Component[], context: Context): ScheduledMaintenance[] {
  const { maintenance, now } = context;
  const all = maintenance.flatMap((planned) => {
    const from = planned.every ? now - REACH : 0;
    const to = planned.every ? now + HORIZON : Number.POSITIVE_INFINITY;
    return windowsOf(planned, from, to).map((window) => ({ planned, window }));
  });
  return latestFirst(all, ({ window }) => window.starts).map(({ planned, window }) =>
    toScheduled(planned, window, components, context),
  );
}

function toScheduled(
  planned: Maintenance,
  window: MaintenanceWindow,
  components: readonly Component[],
  context: Context,
): ScheduledMaintenance {
  const { now, page, site, lastWord } = context;
  const status = STATUSES[windowStateOf(window, now)];
  const known = eventIdOf(planned);
  const id = planned.every ? `${known}-${dayOf(window.starts, planned.timezone)}` : known;
  const appearances = context.appearances.get(planned.file);
  const announced = announcementOf(planned, lastWord, appearances);
  const updates = toUpdates(planned, window, announced, now, appearances);
  const created = Math.min(announced, ...updates.map(({ readable }) => readable));
  return {
    id,
    name: planned.title,
    status,
    created_at: toTime(created),
    updated_at: toTime(Math.max(created, changedByWork(planned, window, context))),
    monitoring_at: null,
    resolved_at: status === 'completed' ? toTime(Math.min(window.ends, now)) : null,
    impact: 'maintenance',
    shortlink: absoluteUrl(site, routes.maintenance(planned.id)),
    started_at: toTime(window.starts),
    page_id: page.id,
    incident_updates: updates.map((update) => toEventUpdate(id, update)),
    components: componentsAmong(components, planned),
    reminder_intervals: null,
    scheduled_for: toTime(window.starts),
    scheduled_until: toTime(window.ends),
  };
}

/** Newest first; work about which nothing was said has one update that says what it is. */
function toUpdates(
  planned: Maintenance,
  window: MaintenanceWindow,
  announced: number,
  now: number,
  appearances: Appearances | undefined,
): UpdateDraft[] {
  const { updates, summary, title } = planned;
  const anchors = updateAnchorsOf(updates);
  const readable = updatesReadableFrom(planned, appearances);
  const told = updates
    .map(({ at, text, id }, index) => ({
      anchor: anchors[index] ?? '',
      id: planned.every ? undefined : id,
      at: at.instant,
      readable: readable[index] ?? at.instant,
      status: STATUSES[windowStateOf(window, at.instant)],
      body: text,
      affected: [],
    }))
    .filter(({ at }) => at <= now);
  if (told.length > 0) return told.reverse();
  const body = summary ?? title;
  return [{ anchor: 'start', at: announced, readable: announced, status: 'scheduled', body, affected: [] }];
}
