import { join, posix } from 'node:path';
import type { ClockedContent } from '../check/content.ts';
import { createCache } from '../render/cache.ts';
import { kindOf } from '../render/picture/kind.ts';
import { createPictureMaker } from '../render/picture/maker.ts';
import { MAX_BYTES, type PictureFault, type PictureKind, UNKNOWN_KIND } from '../render/picture/picture.ts';
import { readFileOf } from '../source/read.ts';
import { formatSize } from '../source/tree-faults.ts';
import { type Place, type PreparedPictures, refuse, type Stage } from './picture-stage.ts';

/**
 * Opens each picture that the content refers to once, decodes it, and prepares what is published of it; then the
 * same for drawings below `public/`, which are published whether or not anything refers to them.
 */
export async function preparePictures(content: ClockedContent, root: string): Promise<PreparedPictures> {
  const cache = createCache(join(root, '.cache/pictures'));
  const prepared: PreparedPictures = {
    pictures: new Map(),
    shared: new Map(),
    drawings: new Map(),
    logos: new Map(),
    files: new Map(),
    problems: [],
    cache,
  };
  const stage = { prepared, cache, maker: createPictureMaker(cache), known: content.known };
  const references = referencesOf(content);
  const own = [...content.paths].filter((file) => file.startsWith('public/') && PICTURE.test(file));
  for (const file of [...new Set([...references.keys(), ...own])].sort()) {
    await prepare(file, references.get(file) ?? [], stage, root);
  }
  return prepared;
}

const PICTURE = /\.(?:png|jpe?g|webp|gif|avif|svg)$/i;

/** The places at which published documents, and the site itself, name a picture, by the picture. */
function referencesOf({
  incidents,
  maintenance,
  pages,
  translations,
  references,
}: ClockedContent): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const documents = [{ file: 'content/site.yaml' }, ...incidents, ...maintenance, ...pages, ...translations];
  for (const { file: document } of documents) {
    for (const reference of references.get(document) ?? []) {
      if (reference.meaning === 'figures') continue;
      const known = places.get(reference.file);
      const place = { ...reference, document };
      if (known) known.push(place);
      else places.set(reference.file, [place]);
    }
  }
  return places;
}

async function prepare(file: string, references: Place[], stage: Stage, root: string): Promise<void> {
  const isDrawing = posix.extname(file).toLowerCase() === '.svg';
  // What nothing refers to, and is published as it is, may be what its owner likes.
  const refuseIfUsed = (fault: PictureFault) => {
    if (references.length > 0 || isDrawing) refuse({ file, references }, fault, stage.prepared.problems);
  };
  const { bytes, fault } = await readFileOf(root, file, MAX_BYTES);
  if (fault) return refuseIfUsed(fault.size === undefined ? UNREADABLE : tooLarge(fault.size));
  const kind = kindOf(bytes);
  if (!kind) return refuseIfUsed(UNKNOWN_KIND);
  if ((kind === 'svg') !== isDrawing) return refuseIfUsed(otherKind(kind));
  const opened = { file, bytes, references };
  // Each is loaded for a picture of its kind: that takes longer than most checks of a site without one.
  if (kind === 'svg') await (await import('./picture-drawings.ts')).prepareDrawing(opened, stage);
  else await (await import('./picture-pixels.ts')).preparePixels({ ...opened, kind }, stage);
}

const UNREADABLE: PictureFault = {
  rule: 'picture/unreadable',
  reason: 'which can’t be opened',
  remedy: 'Check that it exists, and that you have permission to read it.',
};

function tooLarge(bytes: number): PictureFault {
  return {
    rule: 'picture/size',
    reason: `of ${formatSize(bytes)}, expected at most ${formatSize(MAX_BYTES)}`,
    remedy: 'Make it smaller: pages show pictures at most 1344 pixels wide.',
  };
}

/** Servers tell readers what a file is by its name; a drawing and a photograph under each other's show nothing. */
function otherKind(kind: PictureKind): PictureFault {
  const ending = kind === 'jpeg' ? 'jpg' : kind;
  return {
    rule: 'picture/unreadable',
    reason: `which is a ${kind.toUpperCase()} picture`,
    remedy: `Give it a name that ends with \`.${ending}\`.`,
  };
}
