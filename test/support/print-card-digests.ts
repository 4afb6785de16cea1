import { createHash } from 'node:crypto';
import { createCardRenderer } from '../../src/render/card/renderer.ts';
import { galleryCards } from './card-gallery.ts';
import { brand, memoryCache } from './cards.ts';
import { REPOSITORY } from './files.ts';

// Draws the gallery's cards with the numbers given, in a process of its own, and prints their digests as JSON.
const numbers = (process.argv[2] ?? '').split(',').map(Number);
const specs = galleryCards().map(({ spec }) => spec);
const renderer = createCardRenderer({ brand: brand(), cache: memoryCache(), root: REPOSITORY });
const results = await renderer.render(numbers.flatMap((number) => specs[number] ?? []));
const digests = results.map((result) =>
  result.status === 'drawn' ? createHash('sha256').update(result.card.png).digest('hex') : result.message,
);
process.stdout.write(JSON.stringify(digests));
