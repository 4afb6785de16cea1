import type { PictureKind } from './picture.ts';

/** What a picture is, by its bytes alone: its name may say anything. */
export function kindOf(bytes: Buffer): PictureKind | undefined {
  const at = (start: number, text: string) => bytes.toString('latin1', start, start + text.length) === text;
  if (at(0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (at(0, '\xff\xd8\xff')) return 'jpeg';
  if (at(0, 'RIFF') && at(8, 'WEBP')) return 'webp';
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return 'gif';
  if (at(4, 'ftyp') && brandsOf(bytes).some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  return isMarkup(bytes) ? 'svg' : undefined;
}

/** Whether a PNG moves, as only its first frame is published. */
export function isAnimatedPng(bytes: Buffer): boolean {
  const control = bytes.indexOf('acTL', 8, 'latin1');
  return control >= 0 && control < bytes.indexOf('IDAT', 8, 'latin1');
}

/** What a file of this family says that it can be read as. */
function brandsOf(bytes: Buffer): string[] {
  if (bytes.length < 16) return [];
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256);
  const brands = [bytes.toString('latin1', 8, 12)];
  for (let start = 16; start + 4 <= end; start += 4) brands.push(bytes.toString('latin1', start, start + 4));
  return brands;
}

/** Markup may be a drawing; its parser says whether it is one. */
function isMarkup(bytes: Buffer): boolean {
  const start = bytes.toString('utf8', 0, 1024).replace(/^\uFEFF?\s*/, '');
  return /^<[?!a-z]/i.test(start) && !/^<!doctype html/i.test(start);
}
