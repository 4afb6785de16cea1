import type { Edit } from '../apply-edits.ts';
import type { SourceDocument } from '../document.ts';

/** How content that was right once is written from a version on. */
export interface Migration {
  /** The first version that reads the new form alone, such as `1.2.0`. */
  version: string;
  /** What is new, as a sentence without its full stop: "`headline` is now `title`". */
  says: string;
  /** The files that may hold it, by their paths. */
  files: RegExp;
  /** The changes of a file; none where all is written as it is now. */
  editsOf(document: SourceDocument): Edit[];
}
