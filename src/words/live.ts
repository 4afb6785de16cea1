import { DURATION_KEYS } from './duration.ts';
import type { Key } from './words.ts';

/** What `<aw-freshness>` says. */
export const LIVE_KEYS = [
  'overall.incident',
  'overall.no-incident',
  'overall.operational',
  'overall.affected',
  'overall.every-service',
  'overall.services',
  'status.operational',
  'status.maintenance',
  'status.degraded',
  'status.partial-outage',
  'status.major-outage',
  'status.unconfirmed',
  'incident.investigating',
  'incident.identified',
  'incident.monitoring',
  'incident.resolved',
  'window.scheduled',
  'window.in-progress',
  'window.extended',
  'window.unconfirmed',
  'window.completed',
  'window.cancelled',
  ...DURATION_KEYS,
  'time.in',
  'time.ago',
  'time.overdue',
] as const satisfies Key[];
