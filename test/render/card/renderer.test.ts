import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { cardHashOf, cardKeyOf } from '../../../src/render/card/key.ts';
import { createCardRenderer } from '../../../src/render/card/renderer.ts';
import type { Card, CardBrand, CardResult, CardSpec } from '../../../src/render/card/spec.ts';
import { galleryCards } from '../../support/card-gallery.ts';
import { brand, decodePng, incidentCard, memoryCache } from '../../support/cards.ts';
import { REPOSITORY } from '../../support/files.ts';

async function render(specs: readonly CardSpec[], facts: Partial<CardBrand> = {}, cache = memoryCache()) {
  const renderer = createCardRenderer({ brand: brand(facts), cache, root: REPOSITORY });
  const results = await renderer.render(specs);
  await renderer.close();
  return results;
}

function cardOf(result: CardResult | undefined): Card {
  if (result?.status !== 'drawn') throw new Error(result?.message ?? 'There is no result.');
  return result.card;
}

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('every card of the gallery', async () => {
  const cards = galleryCards();
  const results = await render(cards.map(({ spec }) => spec));

  test.each(cards.map(({ id }, index) => ({ id, index })))('$id is 1200 × 630 and small', ({ index }) => {
    const { png } = cardOf(results[index]);
    expect(decodePng(png)).toMatchObject({ width: 1200, height: 630, palette: true });
    expect(png.length).toBeLessThan(60_000);
  });

  test('has the same bytes when it is drawn alone, last, or in another process', async () => {
    const digests = results.map((result) => digestOf(cardOf(result).png));
    const reversed = await render(cards.map(({ spec }) => spec).reverse());
    expect(reversed.map((result) => digestOf(cardOf(result).png)).reverse()).toEqual(digests);

    const some = [0, 2, 14, 16, 19];
    for (const index of some.slice(0, 2)) {
      const [alone] = await render(cards.slice(index, index + 1).map(({ spec }) => spec));
      expect(digestOf(cardOf(alone).png)).toBe(digests[index]);
    }
    const script = new URL('../../support/print-card-digests.ts', import.meta.url).pathname;
    const env = { ...process.env, TZ: 'Asia/Kolkata', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' };
    const { stdout } = await promisify(execFile)(process.execPath, [script, some.join()], { env });
    expect(JSON.parse(stdout)).toEqual(some.map((index) => digests[index]));
  });
});

test('results stand in the order of the specs, with their hash', async () => {
  const specs = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((title) => incidentCard({ title }));
  const results = await render(specs);
  for (const [index, spec] of specs.entries()) {
    const card = cardOf(results[index]);
    expect(card.hash).toBe(cardHashOf(spec, brand()));
  }
});

test('an unchanged card comes from the cache, a changed one is drawn', async () => {
  const cache = memoryCache();
  const spec = incidentCard();
  const [first] = await render([spec], {}, cache);
  const [second] = await render([spec], {}, cache);
  expect(cache.puts).toEqual([cardKeyOf(spec, brand())]);
  expect(cardOf(second)).toEqual(cardOf(first));
  await render([incidentCard({ title: 'Another' })], {}, cache);
  expect(cache.puts).toHaveLength(2);
});

test('a warning is said again by builds that find the card in the cache', async () => {
  const cache = memoryCache();
  const spec = incidentCard({ title: 'ত্রুটি' });
  const [first] = await render([spec], {}, cache);
  const [second] = await render([spec], {}, cache);
  expect(cardOf(first).warnings).toHaveLength(1);
  expect(cardOf(second)).toEqual(cardOf(first));
});

test('a logo that cannot be drawn fails the cards with a message that says so', async () => {
  const logo = { bytes: Buffer.from('<svg'), type: 'image/svg+xml' } as const;
  const [result] = await render([incidentCard()], { logo });
  expect(result).toMatchObject({ status: 'failed', message: expect.stringContaining('logo') });
});

test('a logo with many colours keeps them all, in less than 100 kB', async () => {
  const stops = ['#ff0000', '#00ff00', '#0000ff', '#ffff00'].map(
    (colour, index) => `<stop offset="${index / 3}" stop-color="${colour}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><linearGradient id="g" x2="1" y2="1">${stops.join('')}</linearGradient><circle cx="32" cy="32" r="32" fill="url(#g)"/></svg>`;
  const [result] = await render([incidentCard()], {
    logo: { bytes: Buffer.from(svg), type: 'image/svg+xml' },
  });
  const { png } = cardOf(result);
  expect(decodePng(png).palette).toBe(false);
  expect(png.length).toBeLessThan(100_000);
});
