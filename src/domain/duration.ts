const MINUTE = 60_000;

/**
 * A length of time as people say it, in its two largest units.
 *
 * @param milliseconds - at least 0; rounded to the minute.
 * @example formatDuration(6_120_000) // '1 h 42 min'
 */
export function formatDuration(milliseconds: number): string {
  const total = Math.round(milliseconds / MINUTE);
  if (total < 1) return 'under a minute';
  const [days, hours, minutes] = [Math.floor(total / 1440), Math.floor(total / 60) % 24, total % 60];
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  return `${minutes} min`;
}

/** The same as ISO 8601, for `<time datetime>` and JSON-LD: `PT1H42M`. */
export function toIsoDuration(milliseconds: number): string {
  const total = Math.round(milliseconds / MINUTE);
  const [days, hours, minutes] = [Math.floor(total / 1440), Math.floor(total / 60) % 24, total % 60];
  const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}`;
  if (!days && !time) return 'PT0M';
  return `P${days ? `${days}D` : ''}${time ? `T${time}` : ''}`;
}
