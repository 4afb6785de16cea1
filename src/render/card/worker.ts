import { parentPort, workerData } from 'node:worker_threads';
import { type CardDrawer, createCardDrawer, type DrawnCard } from './draw.ts';
import type { CardBrand, CardSpec } from './spec.ts';

/** What a thread that draws cards is made for. */
export interface Made {
  brand: CardBrand;
  root: string;
}

/** What it is told. */
export interface Job {
  number: number;
  spec: CardSpec;
}

/** What it tells: a card, or why there is none. */
export type Done = { number: number } & (DrawnCard | { reason: string });

const { brand, root }: Made = workerData;
let drawer: CardDrawer | undefined;

async function draw(spec: CardSpec): Promise<DrawnCard> {
  drawer ??= createCardDrawer(brand, root);
  return drawer.draw(spec);
}

function toReason(error: unknown): { reason: string } {
  return { reason: error instanceof Error ? error.message : String(error) };
}

parentPort?.on('message', async ({ number, spec }: Job) => {
  const drawn = await draw(spec).catch(toReason);
  parentPort?.postMessage({ number, ...drawn } satisfies Done);
});
