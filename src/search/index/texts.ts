import { ByteWriter } from '../bytes.ts';
import type { SearchDocument } from '../document.ts';

/** The texts of consecutive reports, as one file. */
export interface TextFile {
  firstDocument: number;
  bytes: Uint8Array;
}

/**
 * Reports share a file until it has about this much before compression: some 5 kB on the wire. A question reads ten
 * texts from anywhere in the record; larger files would be fewer, but readers would pay for what they do not see.
 */
const FILE_BYTES = 12_000;

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
