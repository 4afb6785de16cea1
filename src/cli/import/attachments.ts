import { posix } from 'node:path';
import type { Attachment, ImportedDocument, LedgerLine } from '../../import/model.ts';

/** Finds the bytes of what documents show: a path in the source, or an address. */
export type Finder = (from: string) => Promise<Uint8Array | undefined>;

/** A file beside a document. */
export interface PlacedFile {
  file: string;
  /** Nothing where it lies there already. */
  bytes?: Uint8Array | undefined;
}

/** A document with what lies beside it, as far as it can be had. */
export interface Placed {
  document: ImportedDocument;
  files: PlacedFile[];
  lost: LedgerLine[];
}

/**
 * Finds what a document shows. What can't be had is shown no longer: its address stands in its place as a link.
 *
 * @param file - of the document, which may lie in a folder with others.
 * @param isHere - whether a file beside it is there from an import before, and still what is shown.
 */
export async function placeAttachments(
  document: ImportedDocument,
  file: string,
  find: Finder,
  isHere: (file: string) => boolean,
): Promise<Placed> {
  const placed: Placed = { document, files: [], lost: [] };
  const folder = posix.dirname(file);
  const isAlone = /\/index\.mdx?$/.test(file);
  for (const attachment of document.attachments) {
    // Beside the files of others, a name of its own.
    const name = isAlone
      ? attachment.name
      : `${posix.basename(file).replace(/\.mdx?$/, '')}-${attachment.name}`;
    const target = `${folder}/${name}`;
    const found = isSafe(name) && !isHere(target) ? await find(attachment.from) : undefined;
    const bytes = found && isWhatItSays(name, found) ? found : undefined;
    const isShown = bytes !== undefined || isHere(target);
    if (isShown) placed.files.push({ file: target, bytes });
    else placed.lost.push(lineOf(attachment, document));
    if (!isShown || name !== attachment.name) {
      placed.document = withTexts(placed.document, (text) =>
        withAddress(text, attachment, isShown ? name : undefined),
      );
    }
  }
  return placed;
}

/** What stands in an address itself: `data:image/png;base64,…`. */
export function bytesInAddress(from: string): Uint8Array | undefined {
  const [, base64, data] = /^data:[^,]*?(;base64)?,(.*)$/s.exec(from) ?? [];
  if (data === undefined) return undefined;
  return new Uint8Array(base64 ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data)));
}

/** What follows `./` in an address, and a picture that has such an address. */
const BESIDE = /(?<=\.\/)[^\s()<>"']+/g;
const PICTURE = /!\[((?:[^\]\\]|\\.)*)\]\(<?\.\/([^\s()<>"']+)>?(?: "[^"]*")?\)/g;

/** Another name for what a text shows, or a link to where it was. */
function withAddress(text: string, { name, from }: Attachment, to: string | undefined): string {
  if (to !== undefined) return text.replaceAll(BESIDE, (found) => (found === name ? to : found));
  const isAddress = /^https?:\/\//.test(from);
  return text.replaceAll(PICTURE, (picture, alt: string, found: string) => {
    if (found !== name) return picture;
    return isAddress ? `[${alt || 'Picture'}](<${from.replaceAll(/[<>]/g, encodeURIComponent)}>)` : alt;
  });
}

function lineOf({ name, from }: Attachment, { source }: ImportedDocument): LedgerLine {
  const value = from.startsWith('data:') ? name : from;
  const reason = 'It can’t be had. Its address stands in its place as a link, if it has one.';
  return { outcome: 'lost', field: 'picture', id: source.id, value, reason };
}

function withTexts(document: ImportedDocument, change: (text: string) => string): ImportedDocument {
  return {
    ...document,
    fields: mapped(document.fields, change) as ImportedDocument['fields'],
    body: change(document.body),
  };
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(inner, change)]));
}

/** How files of pictures begin, by their endings: what was answered may be a page that says sorry. */
const BEGINNINGS: readonly [RegExp, RegExp][] = [
  [/\.png$/i, /^\x89PNG/],
  [/\.jpe?g$/i, /^\xff\xd8\xff/],
  [/\.gif$/i, /^GIF8/],
  [/\.webp$/i, /^RIFF[\s\S]{4}WEBP/],
  [/\.avif$/i, /^[\s\S]{4}ftyp/],
  [/\.svg$/i, /<svg/],
];

function isWhatItSays(name: string, bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, 2000)).toString('latin1');
  return BEGINNINGS.every(([ending, begins]) => !ending.test(name) || begins.test(beginning));
}

function isSafe(name: string): boolean {
  return /^[^/\\:]+$/.test(name) && !name.startsWith('.') && name !== 'index.md';
}
