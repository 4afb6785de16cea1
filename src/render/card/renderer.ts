import { createHash } from 'node:crypto';
import { cardKeyOf } from './key.ts';
import type { CardBrand, CardResult, CardSpec, CardWarning } from './spec.ts';
import { type CardThread, startCardThread } from './thread.ts';

/** Where drawn cards are kept between builds. */
export interface CardCache {
  get(key: string): Promise<Buffer | undefined>;
  put(key: string, bytes: Buffer): Promise<void>;
}

export interface CardRendererOptions {
  brand: CardBrand;
  cache: CardCache;
  /** Folder whose `node_modules` may hold further fonts: the site's. */
  root: string;
}

export interface CardRenderer {
  /** One result for each spec, in their order; a card that fails does not lose the rest. */
  render(specs: readonly CardSpec[]): Promise<CardResult[]>;
  close(): Promise<void>;
}

/** Cards in the making at once: the next is drawn in its thread while those before it are written here. */
const IN_FLIGHT = 4;

/** Draws what the cache does not have. What draws is started with the first such card: a build without changes never pays for it. */
export function createCardRenderer({ brand, cache, root }: CardRendererOptions): CardRenderer {
  let thread: CardThread | undefined;

  const draw = async (spec: CardSpec, key: string): Promise<CardResult> => {
    thread ??= startCardThread({ brand, root });
    const drawn = await thread.draw(spec).catch(toReason);
    if (typeof drawn === 'string') return { status: 'failed', message: drawn };
    const { png, warnings } = drawn;
    await cache.put(key, Buffer.from(png));
    // Kept, so that later builds say it again without drawing the card again.
    if (warnings.length > 0) await cache.put(warningsKeyOf(key), Buffer.from(JSON.stringify(warnings)));
    return toResult(key, png, warnings);
  };

  return {
    async render(specs) {
      const results: CardResult[] = [];
      const work = specs.entries();
      const drawNext = async () => {
        for (const [index, spec] of work) {
          const key = cardKeyOf(spec, brand);
          const png = await cache.get(key);
          results[index] = png ? toResult(key, png, await keptWarningsOf(cache, key)) : await draw(spec, key);
        }
      };
      await Promise.all(Array.from({ length: IN_FLIGHT }, drawNext));
      return results;
    },
    async close() {
      await thread?.close();
      thread = undefined;
    },
  };
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function toResult(key: string, png: Uint8Array, warnings: CardWarning[]): CardResult {
  return { status: 'drawn', card: { png, hash: key.slice(0, 8), warnings } };
}

async function keptWarningsOf(cache: CardCache, key: string): Promise<CardWarning[]> {
  const kept = await cache.get(warningsKeyOf(key));
  return kept ? (JSON.parse(kept.toString()) as CardWarning[]) : [];
}

function warningsKeyOf(key: string): string {
  return createHash('sha256').update(`${key} warnings`).digest('hex');
}
