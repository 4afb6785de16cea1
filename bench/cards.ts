import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { createCache } from '../src/render/cache.ts';
import { type CardCache, createCardRenderer } from '../src/render/card/renderer.ts';
import type { CardBrand, IncidentCard } from '../src/render/card/spec.ts';
import { cardVersionOf } from '../src/render/card/version.ts';
import { type Contender, ogCanvas, plain } from './card-peers.ts';
import { cardOf, freshCardOf, LOGO } from './card-samples.ts';

interface Figures {
  cpu: number[];
  wall: number[];
  bytes: number[];
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [ROUNDS, BATCH] = [25, 6];
const NO_CACHE: CardCache = { get: async () => undefined, put: async () => {} };

function brand(): CardBrand {
  const logo = { bytes: Buffer.from(LOGO), type: 'image/svg+xml' } as const;
  return {
    name: 'Northwind',
    colour: '#4f46e5',
    logo,
    theme: 'light',
    locale: 'en',
    version: cardVersionOf(ROOT),
  };
}

function oursWith(cache: CardCache): Contender {
  const renderer = createCardRenderer({ brand: brand(), cache, root: ROOT });
  return async (cards) =>
    (await renderer.render(cards)).map((result) => {
      if (result.status === 'failed') throw new Error(result.message);
      return result.card.png.length;
    });
}

async function measure(
  contender: Contender,
  cards: readonly IncidentCard[],
  figures: Figures,
): Promise<void> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const bytes = await contender(cards);
  const used = process.cpuUsage(cpu);
  figures.wall.push((performance.now() - wall) / cards.length);
  figures.cpu.push((used.user + used.system) / 1000 / cards.length);
  figures.bytes.push(...bytes);
}

/** Of times, the least tells most: whatever else the machine does can only add to it. */
function least(values: readonly number[]): number {
  return Math.min(...values);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cards-'));
  const logoFile = join(folder, 'logo.png');
  writeFileSync(logoFile, new Resvg(LOGO).render().asPng());
  const cached = oursWith(createCache(join(folder, 'cache')));
  const warm = Array.from({ length: BATCH }, (_, index) => cardOf(index));
  await cached(warm);
  const rows: [name: string, contender: Contender, cardsOf: (round: number) => IncidentCard[]][] = [
    ['afterword, unchanged', cached, () => Array.from({ length: 50 }, () => warm).flat()],
    ['afterword, new', oursWith(NO_CACHE), (round) => batchOf(cardOf, round)],
    ['afterword, new, no word seen before', oursWith(NO_CACHE), (round) => batchOf(freshCardOf, round)],
    ['satori + resvg, the plain way', plain(), (round) => batchOf(cardOf, round)],
    ['astro-og-canvas (title and line only)', ogCanvas(logoFile), (round) => batchOf(cardOf, round)],
  ];
  const figures = rows.map((): Figures => ({ cpu: [], wall: [], bytes: [] }));
  // Round by round, so that whatever else the machine does falls on all of them; the first three are to warm up.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, [, contender, cardsOf]] of rows.entries()) {
      const own = figures[index];
      if (own) await measure(contender, cardsOf(round), round < 3 ? { cpu: [], wall: [], bytes: [] } : own);
    }
  }
  rmSync(folder, { recursive: true });
  const ours = least(figures[1]?.cpu ?? []);
  console.log('Share images, 1200 × 630\n');
  console.log(
    `${''.padEnd(40)}${['CPU ms', 'wall ms', 'kB', 'CPU ×'].map((head) => head.padStart(9)).join('')}`,
  );
  for (const [index, [name]] of rows.entries()) {
    const { cpu, wall, bytes } = figures[index] ?? { cpu: [], wall: [], bytes: [] };
    const cells = [
      least(cpu).toFixed(2),
      least(wall).toFixed(2),
      (mean(bytes) / 1000).toFixed(1),
      (least(cpu) / ours).toFixed(2),
    ];
    console.log(`${name.padEnd(40)}${cells.map((cell) => cell.padStart(9)).join('')}`);
  }
  if (process.argv.includes('--memory')) await growth();
}

function batchOf(make: (number: number) => IncidentCard, round: number): IncidentCard[] {
  return Array.from({ length: BATCH }, (_, index) => make(round * BATCH + index));
}

/** Whether memory stays flat over 5,000 new cards, half of them of words that no other card has. */
async function growth(): Promise<void> {
  const contender = oursWith(NO_CACHE);
  console.log('\nMemory while 5,000 new cards are drawn\n');
  for (let drawn = 0; drawn < 5000; drawn += 50) {
    await contender(
      Array.from({ length: 50 }, (_, index) => (index % 2 ? cardOf : freshCardOf)(drawn + index)),
    );
    if ((drawn + 50) % 1000 === 0) {
      console.log(
        `${String(drawn + 50).padStart(6)} cards: ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
      );
    }
  }
}

await main();
