/** A picture of an author's as it is published. */
export interface Picture {
  kind: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' | 'svg';
  /** In CSS pixels, after its orientation is applied. */
  width: number;
  height: number;
  /** Address of the largest copy, relative to the site's base. */
  path: string;
  /** All copies, narrowest first, for `srcset`; one for drawings. */
  copies: readonly { width: number; path: string }[];
}

export type PictureKind = Picture['kind'];
/** Pictures made of pixels. */
export type RasterKind = Exclude<PictureKind, 'svg'>;

/** Why a picture can't be published: the end of a sentence that begins with its name, and what to do. */
export interface PictureFault {
  rule: 'picture/unreadable' | 'picture/size';
  reason: string;
  remedy: string;
}

/** The widths of copies, as far as the original is wider. */
export const WIDTHS = [480, 800, 1344] as const;
/** Larger files are refused before they are read. */
export const MAX_BYTES = 20 * 2 ** 20;
/** Pixels of all frames; a file of some bytes can claim billions. */
export const MAX_PIXELS = 50_000_000;
/** Pixels of one side, which is what the format of the copies can hold. */
export const MAX_SIDE = 16_000;
/** Bytes of a drawing, which readers get as it is. */
export const MAX_DRAWING_BYTES = 2 * 2 ** 20;

/** What no picture of ours is. */
export const UNKNOWN_KIND: PictureFault = {
  rule: 'picture/unreadable',
  reason: 'which is neither PNG, JPEG, WebP, GIF, AVIF nor SVG, whatever its name says',
  remedy: 'Open it in an image editor and save it as PNG, JPEG or SVG.',
};
