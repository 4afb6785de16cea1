import { gzipSync } from 'node:zlib';
import type { SearchDocument } from '../../src/search/document.ts';
import { startSearchSite } from '../../test/search/support/search-site.ts';
import { percentile } from './measure.ts';
import type { BenchQuery } from './queries.ts';

/** How long the reader's browser works for each letter that is typed, and what it loaded before. */
export interface Keystrokes {
  median: number;
  worst: number;
  /** Compressed: dialog, engine and Fuse. */
  programBytes: number;
}

/** What the page gives: the engine's module, as it was built for the product. */
interface EngineModule {
  createSearch(options: { base: string; today: () => string }): {
    search(request: { text: string; limit: number }): Promise<unknown>;
  };
}

/** Types the queries letter by letter in Chromium, each twice: the first time reads the files, the second is timed. */
export async function measureKeystrokes(
  documents: readonly SearchDocument[],
  queries: readonly BenchQuery[],
): Promise<Keystrokes> {
  const site = await startSearchSite(documents);
  try {
    const page = await site.browser.newPage();
    const scripts = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.set(response.url(), response.body());
    });
    await page.goto(`${site.origin}/base/`);
    await page.keyboard.press('/');
    await page.waitForLoadState('networkidle');
    const engine = [...scripts.keys()].find((url) => url.includes('create-search')) ?? '';
    const bodies = await Promise.all(scripts.values());
    const times = await page.evaluate(typeAll, { engine, texts: queries.map(({ text }) => text) });
    return {
      median: percentile(times, 0.5),
      worst: percentile(times, 0.95),
      programBytes: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0),
    };
  } finally {
    await site.close();
  }
}

/** Runs in the browser. */
async function typeAll({ engine, texts }: { engine: string; texts: string[] }): Promise<number[]> {
  const module: Record<string, EngineModule['createSearch']> = await import(engine);
  const options = { base: `${location.origin}/base/search/`, today: () => '2026-01-01' };
  // The engine has no name of its own any more, beside what it lends to the code that is loaded later.
  const made = Object.values(module).map((exported) => {
    try {
      return exported(options);
    } catch {
      return undefined;
    }
  });
  const search = made.find((each) => typeof each?.search === 'function');
  if (!search) throw new Error('The page has no engine.');
  const times: number[] = [];
  for (const text of texts) {
    for (const isTimed of [false, true]) {
      for (let length = 1; length <= text.length; length++) {
        const start = performance.now();
        await search.search({ text: text.slice(0, length), limit: 8 });
        if (isTimed) times.push(performance.now() - start);
      }
    }
  }
  return times;
}
