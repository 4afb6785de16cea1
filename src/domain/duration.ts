const MINUTE = 60_000;

/** A length of time as ISO 8601, for `<time datetime>` and JSON-LD: `PT1H42M`. */
export function toIsoDuration(milliseconds: number): string {
  const total = Math.round(milliseconds / MINUTE);
  const [days, hours, minutes] = [Math.floor(total / 1440), Math.floor(total / 60) % 24, total % 60];
  const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}`;
  if (!days && !time) return 'PT0M';
  return `P${days ? `${days}D` : ''}${time ? `T${time}` : ''}`;
}
