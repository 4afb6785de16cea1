/** Where a document was imported from, as its file says. */
export interface Source {
  /** The system: `statuspage`. */
  from: string;
  /** What it is called there. */
  id: string;
  /** Where it was published there. */
  url?: string | undefined;
  /** The id of its entry in the feed of that system, where it follows from nothing else. */
  guid?: string | undefined;
}
