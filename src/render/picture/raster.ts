import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { isAnimatedPng } from './kind.ts';
import { MAX_PIXELS, MAX_SIDE, type PictureFault, type RasterKind, UNKNOWN_KIND, WIDTHS } from './picture.ts';

/**
 * What becomes of a picture: copies for pages, one for link previews or for share images; none, because it stays
 * where it is; or none, because only its head is of interest.
 */
export type Purpose = 'page' | 'share' | 'logo' | 'stays' | 'head';

/** A copy without metadata. */
export interface Copy {
  width: number;
  height: number;
  /** Its name's ending, which comes from what it is. */
  ending: '.webp' | '.png' | '.jpg';
  bytes: Buffer;
}

/** What the head of a picture says. */
export interface Facts {
  width: number;
  height: number;
  isAnimated: boolean;
  hasAlpha: boolean;
  /** What it says beside what it shows. */
  metadata: string[];
}

/** Reads the head alone: what it claims is judged before anything is decoded. */
export async function readFacts(bytes: Buffer, kind: RasterKind): Promise<Facts | PictureFault> {
  let head: Metadata;
  try {
    head = await (await load())(bytes, { failOn: 'error', limitInputPixels: false }).metadata();
  } catch (error) {
    return toFault(error);
  }
  const isKind = head.format === (kind === 'avif' ? 'heif' : kind);
  if (!isKind || (kind === 'avif' && head.compression !== 'av1')) return UNKNOWN_KIND;
  const { width, height } = head.autoOrient;
  const frames = head.pages ?? 1;
  if (width > MAX_SIDE || height > MAX_SIDE || width * height * frames > MAX_PIXELS) {
    const times = frames > 1 ? `${frames} × ` : '';
    return {
      rule: 'picture/size',
      reason: `of ${times}${width} × ${height} pixels, expected at most ${MAX_SIDE} on a side and ${MAX_PIXELS / 1e6} million in all`,
      remedy: 'Make it smaller, or cut out what matters.',
    };
  }
  const { exif, xmp, iptc, comments = [] } = head;
  const found = { EXIF: exif, XMP: xmp, IPTC: iptc, comments: comments.length > 0 };
  return {
    width,
    height,
    hasAlpha: head.hasAlpha,
    isAnimated: frames > 1 || (kind === 'png' && isAnimatedPng(bytes)),
    metadata: Object.entries(found).flatMap(([name, value]) => (value ? [name] : [])),
  };
}

/** Decodes a picture and writes its copies: upright, in sRGB, and with nothing but what they show. */
export async function makeCopies(
  bytes: Buffer,
  facts: Facts,
  purpose: Purpose,
): Promise<Copy[] | PictureFault> {
  if (purpose === 'head') return [];
  const sharp = await load();
  const moves = purpose === 'page';
  const resized = (width: number) =>
    open(sharp, bytes, moves).autoOrient().resize({ width, withoutEnlargement: true });
  const widest = Math.min(facts.width, WIDTHS[2]);
  try {
    if (purpose === 'page') {
      const copies: Copy[] = [];
      for (const width of [...WIDTHS.filter((width) => width < widest), widest]) {
        copies.push(await encode(resized(width).webp({ quality: 82, smartSubsample: true }), '.webp'));
      }
      return copies;
    }
    // A picture that stays where it is must be one too.
    if (purpose === 'stays') {
      await resized(16).png().toBuffer();
      return [];
    }
    const isFlat = purpose === 'share' && !facts.hasAlpha;
    const drawn = resized(widest);
    return [
      isFlat
        ? await encode(drawn.jpeg({ quality: 85, mozjpeg: true }), '.jpg')
        : await encode(drawn.png({ compressionLevel: 9 }), '.png'),
    ];
  } catch (error) {
    return toFault(error);
  }
}

/** Loaded when the first picture needs it: most builds find all of theirs made. */
async function load() {
  return (await import('sharp')).default;
}

function open(sharp: Awaited<ReturnType<typeof load>>, bytes: Buffer, animated: boolean): Sharp {
  const options: SharpOptions = { animated, failOn: 'error', limitInputPixels: MAX_PIXELS };
  return sharp(bytes, options);
}

async function encode(drawn: Sharp, ending: Copy['ending']): Promise<Copy> {
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.pageHeight ?? info.height, ending, bytes: data };
}

function toFault(error: unknown): PictureFault {
  const [first = ''] = String(error instanceof Error ? error.message : error).split('\n');
  return {
    rule: 'picture/unreadable',
    reason: `which can’t be decoded: ${first.replaceAll(/[^\x20-\x7e]/g, '').slice(0, 120)}`,
    remedy: 'Open it in an image editor and save it again, or leave it out.',
  };
}
