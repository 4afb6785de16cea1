import { readFileSync } from 'node:fs';
import type { Face, Weight } from '../../src/face.ts';
import { graphemesOf } from '../../src/graphemes.ts';
import { mayBeEmoji } from '../../src/text/emoji.ts';

const PACKAGE = '@fontsource/noto-color-emoji';
const FOLDER = new URL(`../../../../node_modules/${PACKAGE}/`, import.meta.url);

/**
 * What Chromium draws the emoji of a source with: the font of Android and Linux, which we take all systems' to be as
 * wide as. We have no file of it, because pages leave emoji to each reader's system.
 */
export function emojiFacesFor(source: string): Face[] {
  return graphemesOf(source).some(mayBeEmoji) ? [emojiFace()] : [];
}

function emojiFace(): Face {
  const ranges = JSON.parse(readFileSync(new URL('unicode.json', FOLDER), 'utf8')) as Record<string, string>;
  const points = Object.values(ranges).flatMap((css) => css.split(',').flatMap(pointsIn));
  const characters = [...new Set(points)].map((point) => String.fromCodePoint(point)).join('');
  const name = 'files/noto-color-emoji-emoji-400-normal';
  const file = { file: new URL(`${name}.woff`, FOLDER).pathname, url: `/${PACKAGE}/${name}.woff2` };
  const files: Record<Weight, typeof file> = { 400: file, 500: file, 600: file, 700: file };
  return { characters, files };
}

/** @example pointsIn('U+1f3f3-1f3f4') // [0x1f3f3, 0x1f3f4] */
function pointsIn(range: string): number[] {
  const [from = 0, to = from] = range
    .trim()
    .slice(2)
    .split('-')
    .map((digits) => Number.parseInt(digits, 16));
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
