import type { Maintenance } from './maintenance.ts';
import type { Instant } from './moment.ts';

/** One stretch of planned work. */
export interface MaintenanceWindow {
  starts: Instant;
  ends: Instant;
  /** When it was first planned to end; earlier than `ends` when an update extended it. */
  planned: Instant;
  cancelled: boolean;
}

/** A window together with the maintenance it belongs to. */
export interface PlannedWindow {
  maintenance: Maintenance;
  window: MaintenanceWindow;
}

export type WindowState =
  | 'scheduled'
  | 'in-progress'
  | 'extended'
  | 'unconfirmed'
  | 'completed'
  | 'cancelled';

/**
 * Where a window stands at `now`; it is `extended` while it goes on beyond its planned end. Only a build says that work
 * which was under way is over: a page that was built during it says no more than that it should have ended, because
 * the clock that it asks may be wrong and the work late.
 *
 * @param builtAt - when the page was built.
 */
export function windowStateOf(window: MaintenanceWindow, now: Instant, builtAt: Instant = now): WindowState {
  const { starts, ends, planned, cancelled } = window;
  if (cancelled) return 'cancelled';
  if (now < starts) return 'scheduled';
  if (now >= ends) return isRunning(window, builtAt) ? 'unconfirmed' : 'completed';
  return now < planned ? 'in-progress' : 'extended';
}

/** Whether work is under way at `now`. */
export function isRunning(window: MaintenanceWindow, now: Instant): boolean {
  return !window.cancelled && window.starts <= now && now < window.ends;
}
