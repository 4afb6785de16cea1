/* `npm run cards:gallery`: draws cards at the edges of what a card must bear, to be looked at after a change of ours. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCardRenderer } from '../../../../src/render/card/renderer.ts';
import { galleryCards } from '../../../support/card-gallery.ts';
import { brand, memoryCache } from '../../../support/cards.ts';
import { REPOSITORY } from '../../../support/files.ts';

const FOLDER = join(REPOSITORY, '.cache/gallery');
const cards = galleryCards();
const renderer = createCardRenderer({ brand: brand(), cache: memoryCache(), root: REPOSITORY });
const results = await renderer.render(cards.map(({ spec }) => spec));
mkdirSync(FOLDER, { recursive: true });
const figures = cards.map(({ id, shows }, index) => {
  const result = results[index];
  if (result?.status !== 'drawn') throw new Error(`${id}: ${result?.message}`);
  writeFileSync(join(FOLDER, `${id}.png`), result.card.png);
  return `<figure><img src="${id}.png" width="600" alt=""><figcaption>${shows}</figcaption></figure>`;
});
writeFileSync(join(FOLDER, 'index.html'), `<!doctype html><meta charset="utf-8">${figures.join('')}`);
console.log(`Open ${join(FOLDER, 'index.html')}`);
