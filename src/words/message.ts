/** One message of a table. */
export interface Message {
  /** The whole sentence or label, in the syntax of Unicode MessageFormat 2. */
  text: string;
  /** For translators: where readers meet it, and what is filled in. */
  note: string;
}

/** All messages of one language, or of one part of the site in it. */
export type Table = Readonly<Record<string, Message>>;
