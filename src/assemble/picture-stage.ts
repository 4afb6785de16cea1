import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { isShown, type Known, mentionsIn, wordsOf } from '../check/hidden.ts';
import type { PlacedReference } from '../check/resolve.ts';
import type { Problem } from '../domain/problem.ts';
import type { Cache } from '../render/cache.ts';
import type { CardLogo } from '../render/card/spec.ts';
import type { KeptCopy, PictureMaker } from '../render/picture/maker.ts';
import type { Picture, PictureFault } from '../render/picture/picture.ts';
import type { CleanDrawing } from '../render/picture/svg/clean.ts';
import { quotePath } from '../source/quote-path.ts';

/** Every picture of the content as it will be published. */
export interface PreparedPictures {
  /** By the file, relative to the repository's root. */
  pictures: Map<string, Picture>;
  /** For link previews, those that are chosen for the top of a report, by the file; drawings have none. */
  shared: Map<string, KeptCopy>;
  /** Logos that are drawings, by the file. */
  drawings: Map<string, CleanDrawing>;
  /** Logos as share images show them, by the file. */
  logos: Map<string, CardLogo>;
  /**
   * What is put into the staged site, by its path there: a key of the cache, a drawing as it was cleaned, or a font as it is
   * installed.
   */
  files: Map<string, { key: string } | { text: string } | { file: string }>;
  problems: Problem[];
  /** Where copies lie until the site is staged. */
  cache: Cache;
}

/** A place at which a picture is named. */
export type Place = PlacedReference & { document: string };

/** A picture that was opened. */
export interface Opened {
  file: string;
  bytes: Buffer;
  references: readonly Place[];
}

/** What the stage works with, and what it fills. */
export interface Stage {
  prepared: PreparedPictures;
  cache: Cache;
  maker: PictureMaker;
  /** What no picture may name. */
  known: Known;
}

/** Says at each place that names a picture why it can't be; at the picture itself where nothing names it. */
export function refuse(
  { file, references }: Pick<Opened, 'file' | 'references'>,
  { rule, reason, remedy }: PictureFault,
  problems: Problem[],
): void {
  const message = `Unexpected picture ${quotePath(file)}, ${reason}.`;
  const places = references.length > 0 ? references : [{ document: file, line: 1, column: 1 }];
  for (const { document, line, column } of places) {
    problems.push({ file: document, line, column, severity: 'error', rule, message, remedy });
  }
}

/** What is wrong with a drawing in which readers would find what they may not read yet; the drafts that show it may name it. */
export function hiddenInDrawing(
  { file, references }: Opened,
  { svg }: CleanDrawing,
  known: Known,
): Problem[] {
  const isHidden = ({ document }: Place) =>
    [...known.incidents.values(), ...known.maintenance.values()].some(
      (source) => source.file === document && !isShown(source, known),
    );
  if (references.length > 0 && references.every(isHidden) && publicPathOf(file) === undefined) return [];
  // Words may be split by tags, and attributes are in them.
  const mentions = [svg, svg.replaceAll(/<[^>]*>/g, '')].flatMap((text) => mentionsIn(text, known));
  return [...new Set(mentions.map(({ target }) => target))].map((target) => ({
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'link/unpublished',
    ...wordsOf(target),
  }));
}

/** Where a file below `public/` is published; nothing for others. */
export function publicPathOf(file: string): string | undefined {
  return file.startsWith('public/') ? file.slice('public/'.length) : undefined;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** What a picture is sent as, by the ending of its path in the site. */
export function mediaTypeOf(path: string): string {
  const [ending = ''] = /\.\w+$/.exec(path.toLowerCase()) ?? [];
  return MEDIA_TYPES[ending] ?? 'application/octet-stream';
}

/** The name of a picture as part of an address: what is left of its file's. */
export function nameOf(file: string): string {
  const name = posix.basename(file, posix.extname(file)).toLowerCase();
  return (
    name
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60) || 'picture'
  );
}

/** Of content, for its address. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
