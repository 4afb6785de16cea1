/** One change of a report, as git recorded it. */
export interface Revision {
  /** The commit's full name. */
  commit: string;
  /** ISO 8601 with the author's offset. */
  at: string;
}
