import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { DiagramRenderer, DiagramRequest, DiagramResult } from './diagram.ts';
import { toBreakdown, toTimeout } from './faults/breakdowns.ts';
import { createPool } from './pool.ts';

/** Where drawn diagrams are kept between runs. Keys are SHA-256 in hexadecimal. */
export interface DiagramCache {
  get(key: string): Promise<Buffer | undefined>;
  put(key: string, value: string): Promise<void>;
  /** Removes everything that was neither read nor written since the cache was created. */
  prune(): Promise<void>;
}

/** How a renderer is set up. */
export interface DiagramRendererOptions {
  /** Without one, every batch is drawn anew. */
  cache?: DiagramCache;
  /** Of everything that draws, as far as it may change while the cache lasts. Part of the cache's keys. */
  version?: string;
  /** What a diagram takes for the present, in milliseconds. Part of the cache's keys of those that ask for it: use a day, not a moment. */
  now: number;
  /** Threads at most; the default leaves one core to whoever asks. More than one only start when many are new. */
  workers?: number;
  /** How much processor time one diagram may take before it is given up; 20 s by default. */
  timeoutMs?: number;
  /** How much memory a thread that draws may take, in megabytes; 1024 by default. */
  memoryMb?: number;
  /** Leaves diagrams in the cache that nobody asked for, as in development, where few pages are looked at. */
  keepsUnused?: boolean;
}

const DEFAULT_TIMEOUT = 20_000;
const DEFAULT_MEMORY = 1024;
/** A thread takes half a second to start and 200 MB; fewer new diagrams than this aren't worth another. */
const DIAGRAMS_PER_WORKER = 40;

/**
 * Draws Mermaid diagrams without a browser. Diagrams drawn before come from the cache, if there is one; only when one
 * is new is Mermaid loaded, in a thread of its own. Diagrams that failed are tried again each time.
 */
export function createDiagramRenderer(options: DiagramRendererOptions): DiagramRenderer {
  const { cache, version = '', now, timeoutMs = DEFAULT_TIMEOUT, keepsUnused = false } = options;
  const { memoryMb = DEFAULT_MEMORY } = options;
  const workers = options.workers ?? Math.max(1, availableParallelism() - 1);
  const underWay = new Map<string, Promise<DiagramResult>>();
  let pool: ReturnType<typeof createPool> | undefined;

  /** @param moment - Nothing for a drawing that is the same on all days, as most are. */
  const keyOf = (request: DiagramRequest, moment?: number) =>
    createHash('sha256')
      .update(JSON.stringify([version, moment, ...partsOf(request)]))
      .digest('hex');

  const draw = async (key: string, request: DiagramRequest): Promise<DiagramResult> => {
    const cached = (await cache?.get(key)) ?? (await cache?.get(keyOf(request, now)));
    if (cached) return { status: 'drawn', diagram: JSON.parse(cached.toString('utf8')) };
    pool ??= createPool({
      size: workers,
      perWorker: DIAGRAMS_PER_WORKER,
      timeoutMs,
      memoryMb,
      now,
      onTimeout: ({ source }) => ({ status: 'failed', fault: toTimeout(timeoutMs, firstWordOf(source)) }),
      onBreakdown: ({ source }, error) => ({
        status: 'failed',
        fault: toBreakdown(error, firstWordOf(source)),
      }),
    });
    const { result, dependsOnNow } = await pool.draw(request);
    if (result.status === 'drawn') {
      await cache?.put(dependsOnNow ? keyOf(request, now) : key, JSON.stringify(result.diagram));
    }
    return result;
  };

  return {
    render(requests) {
      const results = requests.map((request) => {
        const key = keyOf(request);
        const known = underWay.get(key);
        if (known) return known;
        const result = draw(key, request).finally(() => underWay.delete(key));
        underWay.set(key, result);
        return result;
      });
      return Promise.all(results);
    },
    async close() {
      await Promise.allSettled(underWay.values());
      await pool?.close();
      if (!keepsUnused) await cache?.prune();
    },
  };
}

/** What its drawing depends on; where a font lies on this machine is no part of it. */
function partsOf({ source, title, description, copy, rows, narrow, faces }: DiagramRequest): unknown[] {
  const fonts = faces?.map(({ characters, files }) => [
    characters,
    Object.values(files).map(({ url }) => url),
  ]);
  return [source, title, description, copy, rows, narrow, fonts];
}

/** The kind as its author wrote it, for a diagram that was never understood. */
function firstWordOf(source: string): string {
  const body = source.replace(/^\s*---[\s\S]*?\n[ \t]*---/, '').replace(/^[^\S\n]*%%.*$/gm, '');
  return /[\w-]+/.exec(body)?.[0] ?? 'unknown';
}
