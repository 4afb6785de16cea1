import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { OGImageRoute } from 'astro-og-canvas';
import satori from 'satori';
import { createCardRenderer } from '../src/render/card/renderer.ts';
import type { CardBrand, IncidentCard } from '../src/render/card/spec.ts';
import { cardVersionOf } from '../src/render/card/version.ts';

/** Draws a batch of cards and returns their sizes in bytes. */
type Contender = (cards: readonly IncidentCard[]) => Promise<number[]>;

interface Figures {
  cpu: number[];
  wall: number[];
  bytes: number[];
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [ROUNDS, BATCH] = [25, 6];
const require = createRequire(import.meta.url);
const fontFile = (weight: number) =>
  require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`);
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" rx="14" fill="#4f46e5"/><path d="M20 46V18l24 28V18" fill="none" stroke="#fff" stroke-width="7"/></svg>`;

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

/** A card like those of a real site: words come back, titles and numbers do not. */
function cardOf(number: number): IncidentCard {
  const pick = (from: string, step: number) =>
    from.split('|')[Math.floor(number / step) % from.split('|').length] ?? '';
  const what = pick(
    'Checkout|The dashboard|Image uploads|Webhooks|Sign-in|Search|Invoices|The public API',
    1,
  );
  const how = pick(
    'failed for part of|was slow in|answered with errors in|lost requests from|timed out for customers in',
    8,
  );
  const where = pick('Europe|Japan|North America|Australia|one region', 40);
  const why = pick(
    'after a certificate expired|during a database upgrade|because of a full disk|after a rollout',
    200,
  );
  const minutes = [3 + (number % 50), 10 + (number % 170), 5 + (number % 110)];
  const phase = (name: 'undetected' | 'responding' | 'recovering', label: string, length: number) => ({
    name,
    label,
    milliseconds: length * 60_000,
    duration: `${length} min`,
  });
  return {
    kind: 'incident',
    title: `${what} ${how} ${where} ${why}`,
    label: 'Incident report',
    severity: { label: pick('Critical|Major|Minor', 1), order: 1 + (number % 3) },
    date: `${1 + (number % 28)} March ${2000 + Math.floor(number / 28)}`,
    services: [what, 'Webhooks'],
    duration: `${Math.floor(number / 60)} h ${number % 60} min`,
    phases: [
      phase('undetected', 'Undetected', minutes[0] ?? 1),
      phase('responding', 'Responding', minutes[1] ?? 1),
      phase('recovering', 'Recovering', minutes[2] ?? 1),
    ],
    flags: [],
  };
}

/** The same with words that no other card has. */
function freshCardOf(number: number): IncidentCard {
  const word = (salt: number) => (number * 7919 + salt * 104_729 + 456_976).toString(26).replace(/\d/g, 'e');
  const title = Array.from({ length: 8 }, (_, salt) => word(salt)).join(' ');
  return { ...cardOf(number), title, services: [word(11), word(12)] };
}

function oursWith(cache = { get: () => undefined, put() {} }): Contender {
  const renderer = createCardRenderer({ brand: brand(), cache, root: ROOT });
  return async (cards) =>
    (await renderer.render(cards)).map((result) => {
      if (result.status === 'failed') throw new Error(result.message);
      return result.card.png.length;
    });
}

/** A cache on the disk, whose entries are found by their key. */
function folderCache(folder: string) {
  return {
    get(key: string): Uint8Array | undefined {
      try {
        return readFileSync(join(folder, key));
      } catch {
        return undefined;
      }
    },
    put: (key: string, bytes: Uint8Array) => writeFileSync(join(folder, key), bytes),
  };
}

/** As satori's README and most tutorials have it: nested flex boxes and all defaults; fonts are read once. */
function plain(): Contender {
  const fonts = ([500, 700] as const).map((weight) => ({
    name: 'Inter',
    weight,
    style: 'normal' as const,
    data: readFileSync(fontFile(weight)),
  }));
  return async (cards) => {
    const sizes = [];
    for (const card of cards) {
      const svg = await satori(plainElementOf(card), { width: 1200, height: 630, fonts });
      sizes.push(new Resvg(svg).render().asPng().length);
    }
    return sizes;
  };
}

function plainElementOf({ title, label, severity, date, services, duration, phases }: IncidentCard) {
  const element = (style: object, children: unknown) => ({
    type: 'div',
    props: { style, children },
    key: null,
  });
  const row = { display: 'flex', alignItems: 'center', gap: 20 };
  const spread = { ...row, justifyContent: 'space-between' };
  const fills = { undetected: '#f2a93b', responding: '#d9483b', recovering: '#12806a' };
  const logo = `data:image/svg+xml;base64,${Buffer.from(LOGO).toString('base64')}`;
  return element(
    {
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      width: '100%',
      height: '100%',
      padding: '60px 80px 48px',
      background: '#fff',
      borderTop: '16px solid #4f46e5',
      color: '#0f172a',
      fontFamily: 'Inter',
      fontWeight: 500,
      fontSize: 28,
    },
    [
      element(spread, [
        element(row, [
          { type: 'img', props: { src: logo, width: 56, height: 56 }, key: null },
          element({ fontWeight: 700, fontSize: 34 }, 'Northwind'),
          element({ color: '#475569' }, label),
        ]),
        element(
          { background: '#b91c1c', color: '#fff', fontWeight: 700, padding: '10px 26px', borderRadius: 28 },
          severity?.label ?? '',
        ),
      ]),
      element(
        { fontWeight: 700, fontSize: 62, lineHeight: 1.12, letterSpacing: -1.7, textWrap: 'balance' },
        title,
      ),
      element({ display: 'flex', flexDirection: 'column', gap: 20 }, [
        element(spread, [
          element({ color: '#475569' }, `${date} · ${services.join(', ')}`),
          element({ fontWeight: 700, fontSize: 46 }, duration ?? ''),
        ]),
        element(
          { display: 'flex', gap: 4, height: 36, borderRadius: 10, overflow: 'hidden' },
          phases.map(({ name, milliseconds }) =>
            element({ flexGrow: milliseconds, background: fills[name], height: 36 }, undefined),
          ),
        ),
        element(
          spread,
          phases.map((phase) =>
            element(row, [
              element({ width: 20, height: 20, borderRadius: 6, background: fills[phase.name] }, undefined),
              element({ color: '#475569' }, phase.label),
              element({ fontWeight: 700 }, phase.duration),
            ]),
          ),
        ),
      ]),
    ],
  );
}

/** It draws less: a logo, the title and a line below it. */
function ogCanvas(logoFile: string): Contender {
  return async (cards) => {
    const pages = Object.fromEntries(cards.map((card, index) => [`${index}.md`, card]));
    const { getStaticPaths, GET } = await OGImageRoute({
      pages,
      getImageOptions: (_, { title, date, services, duration }: IncidentCard) => ({
        cacheDir: false,
        title,
        description: `${date} · ${services.join(', ')} · ${duration}`,
        logo: { path: logoFile },
        bgGradient: [[255, 255, 255]],
        border: { color: [79, 70, 229], width: 16, side: 'block-start' },
        font: {
          title: { families: ['Inter'], weight: 'Bold', color: [15, 23, 42] },
          description: { families: ['Inter'], weight: 'Medium', color: [71, 85, 105] },
        },
        fonts: [fontFile(500), fontFile(700)],
      }),
    });
    const sizes = [];
    for (const { props } of await getStaticPaths({ routePattern: '/og/[...slug].png' } as never)) {
      const response = (await GET({ props } as never)) as Response;
      sizes.push((await response.arrayBuffer()).byteLength);
    }
    return sizes;
  };
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
  const cached = oursWith(folderCache(folder));
  const warm = Array.from({ length: BATCH }, (_, index) => cardOf(index));
  await cached(warm);
  const rows: [name: string, contender: Contender, cardsOf: (round: number) => IncidentCard[]][] = [
    ['afterword, unchanged', cached, () => Array.from({ length: 50 }, () => warm).flat()],
    ['afterword, new', oursWith(), (round) => batchOf(cardOf, round)],
    ['afterword, new, no word seen before', oursWith(), (round) => batchOf(freshCardOf, round)],
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
  const contender = oursWith();
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
