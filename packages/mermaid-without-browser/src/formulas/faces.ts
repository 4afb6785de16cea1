import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import { unpackFont } from '../text/unpack-font.ts';

/** Which of KaTeX's faces a character is set in. */
export interface Setting {
  family: string;
  bold: boolean;
  italic: boolean;
}

/** The styles that KaTeX has of each family. */
const STYLES: Readonly<Record<string, readonly string[]>> = {
  AMS: ['Regular'],
  Caligraphic: ['Regular', 'Bold'],
  Fraktur: ['Regular', 'Bold'],
  Main: ['Regular', 'Bold', 'Italic', 'BoldItalic'],
  Math: ['Italic', 'BoldItalic'],
  SansSerif: ['Regular', 'Bold', 'Italic'],
  Script: ['Regular'],
  Size1: ['Regular'],
  Size2: ['Regular'],
  Size3: ['Regular'],
  Size4: ['Regular'],
  Typewriter: ['Regular'],
};

const opened = new Map<string, Font>();

/** The face of a setting, or the nearest that KaTeX has; its file is read when it is first used. */
export function faceOf({ family, bold, italic }: Setting): Font {
  const styles = STYLES[family] ?? [];
  const wanted = `${bold ? 'Bold' : ''}${italic ? 'Italic' : ''}` || 'Regular';
  const style = styles.find((name) => name === wanted) ?? styles[0] ?? 'Regular';
  const file = `KaTeX_${family}-${style}.woff`;
  const known = opened.get(file);
  if (known) return known;
  const folder = join(dirname(createRequire(import.meta.url).resolve('katex')), 'fonts');
  const font = create(unpackFont(readFileSync(join(folder, file))));
  if (!('layout' in font)) throw new Error(`${file} holds several fonts`);
  opened.set(file, font);
  return font;
}
