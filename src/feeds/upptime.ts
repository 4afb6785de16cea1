import type { ServiceHistory } from '../domain/history.ts';
import type { Instant } from '../domain/moment.ts';
import { formatUptime } from '../domain/uptime.ts';

const DAY = 86_400_000;

/** What each of its files is called, says on its badge, and looks back on. Our figures reach back twelve months. */
const SPANS: Readonly<Record<string, { label: string; days: number }>> = {
  uptime: { label: 'uptime', days: 365 },
  'uptime-day': { label: 'uptime 24h', days: 1 },
  'uptime-week': { label: 'uptime 7d', days: 7 },
  'uptime-month': { label: 'uptime 30d', days: 30 },
  'uptime-year': { label: 'uptime 1y', days: 365 },
};

/** From which percentage on a badge has which colour. */
const COLOURS = [
  [95, 'brightgreen'],
  [90, 'green'],
  [85, 'yellowgreen'],
  [80, 'yellow'],
  [75, 'orange'],
] as const;

/**
 * `api/<name>/uptime.json` and its kind: what Shields draws a badge of Upptime from, in the English of that.
 *
 * @param name - of the file, without its ending.
 */
export function toUpptimeBadge(name: string, history: ServiceHistory | undefined, now: Instant): object {
  const { label, days } = SPANS[name] ?? { label: 'uptime', days: 365 };
  const uptime = history?.uptimeSince(now - days * DAY);
  if (!uptime) return { schemaVersion: 1, label, message: 'unknown', color: 'lightgrey' };
  const [, color] = COLOURS.find(([least]) => uptime.ratio * 100 > least) ?? [0, 'red'];
  return { schemaVersion: 1, label, message: formatUptime(uptime.ratio, 'en'), color };
}
