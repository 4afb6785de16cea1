import { createHash } from 'node:crypto';
import { installedVersionOf } from '../installed.ts';
import { hashSources } from '../sources.ts';
import { fontPackages } from './scripts.ts';

/** Our own code that has a say in it: this, and what it leads to. */
const DRAWING = new URL('./draw.ts', import.meta.url);

const DRAWN_BY = ['satori', '@resvg/resvg-js', 'fontkit'];

/**
 * A digest of what draws the cards: our own sources, the libraries, the fonts that are installed,
 * and the parts of Node that decide bytes. The integration computes it once and hands it to pages
 * as `brand.version`, because bundled code cannot read the sources it was made from.
 *
 * @param root - folder whose `node_modules` may hold further fonts.
 */
export function cardVersionOf(root: string): string {
  const { icu, zlib } = process.versions;
  const hash = createHash('sha256').update(JSON.stringify([icu, zlib]));
  for (const name of [...DRAWN_BY, ...fontPackages()])
    hash.update(`${name}@${installedVersionOf(name, root)}\n`);
  return hash.update(hashSources(DRAWING)).digest('hex');
}
