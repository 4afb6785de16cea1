import { ByteWriter } from '../bytes.ts';
import type { SearchDocument } from '../document.ts';

/** The texts of consecutive reports, as one file. */
export interface TextFile {
  firstDocument: number;
  bytes: Uint8Array;
}

/**
 * Short reports share a file until it has about this much before compression. A query reads some twenty reports from
 * anywhere in the record, so that a long report has a file of its own: with more in it, readers would pay for the rest.
 */
const FILE_BYTES = 6_000;

export function toTextFiles(documents: readonly SearchDocument[]): TextFile[] {
  const files: TextFile[] = [];
  let held: SearchDocument[] = [];
  let size = 0;
  for (const [i, document] of documents.entries()) {
    const length = JSON.stringify(document).length;
    if (held.length > 0 && size + length > FILE_BYTES) {
      files.push(toTextFile(held, i - held.length));
      held = [];
      size = 0;
    }
    held.push(document);
    size += length;
  }
  if (held.length > 0) files.push(toTextFile(held, documents.length - held.length));
  return files;
}

function toTextFile(documents: readonly SearchDocument[], firstDocument: number): TextFile {
  const writer = new ByteWriter();
  writer.json(documents);
  return { firstDocument, bytes: writer.toBytes() };
}
