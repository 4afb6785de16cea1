/** What a copy of a site has at the place of a file. */
export type Answer =
  | { kind: 'file'; digest: string; type: string; text: string | undefined }
  | { kind: 'missing' }
  | { kind: 'unreachable'; why: string };

/** A copy of a site that can be asked for its files: on the web, or in a folder. */
export interface Copy {
  /** As people name it. */
  name: string;
  /** The text of its list of files. */
  inventory: string;
  /** What is at the place of a file. */
  answerOf(path: string): Promise<Answer>;
  /** All that is there, where that can be told. */
  paths?: readonly string[];
}

/** Why nothing can be said of a copy, in a sentence that says what to do. */
export class Unverifiable extends Error {}
