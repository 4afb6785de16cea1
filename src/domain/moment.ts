/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A calendar day without a zone, `YYYY-MM-DD`. */
export type PlainDate = string;

/** A point in time as an author recorded it. */
export interface Moment {
  instant: Instant;
  /** Written with `~` or `about`; shown as such. */
  approximate: boolean;
  /** The finest part that was written; nothing finer is shown. A day alone is told by its first instant. */
  precision: 'day' | 'minute' | 'second';
}
