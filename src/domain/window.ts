import type { Instant } from './moment.ts';

/** One stretch of planned work. */
export interface MaintenanceWindow {
  starts: Instant;
  ends: Instant;
  /** When it was first planned to end; earlier than `ends` when an update extended it. */
  planned: Instant;
  cancelled: boolean;
}

export type WindowState = 'scheduled' | 'in-progress' | 'extended' | 'completed' | 'cancelled';

export const WINDOW_STATE_LABELS = {
  scheduled: 'Scheduled',
  'in-progress': 'In progress',
  extended: 'Extended',
  completed: 'Completed',
  cancelled: 'Cancelled',
} as const satisfies Record<WindowState, string>;

/** Where a window stands at `now`; it is `extended` while it goes on beyond its planned end. */
export function windowStateOf(
  { starts, ends, planned, cancelled }: MaintenanceWindow,
  now: Instant,
): WindowState {
  if (cancelled) return 'cancelled';
  if (now < starts) return 'scheduled';
  if (now >= ends) return 'completed';
  return now < planned ? 'in-progress' : 'extended';
}

/** Whether work is under way at `now`. */
export function isRunning(window: MaintenanceWindow, now: Instant): boolean {
  return !window.cancelled && window.starts <= now && now < window.ends;
}
