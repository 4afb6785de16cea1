import { Worker } from 'node:worker_threads';
import type { DrawnCard } from './draw.ts';
import type { CardSpec } from './spec.ts';
import type { Done, Job, Made } from './worker.ts';

/** A thread that draws the cards of a site. */
export interface CardThread {
  /** @throws Error with the reason why a card can't be drawn. */
  draw(spec: CardSpec): Promise<DrawnCard>;
  close(): Promise<void>;
}

/** What comes and goes with each card: more room for it takes memory and saves no time. */
const YOUNG_MB = 24;

interface Waiting {
  resolve: (card: DrawnCard) => void;
  reject: (reason: Error) => void;
}

/**
 * Cards are drawn in a thread of their own: each takes and leaves megabytes, so that Node looks through its whole
 * memory again and again, which takes longer than the drawing where all the content of a site is in it.
 */
export function startCardThread(made: Made): CardThread {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let isOver = false;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: made,
    // No warnings about type stripping.
    execArgv: ['--no-warnings'],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });

  const settle = (number: number): Waiting | undefined => {
    const settled = waiting.get(number);
    waiting.delete(number);
    // Nobody has to wait for a thread that has nothing to do.
    if (waiting.size === 0) worker.unref();
    return settled;
  };
  const giveUp = (reason: Error) => {
    for (const number of waiting.keys()) settle(number)?.reject(reason);
  };

  worker.on('message', (done: Done) => {
    const settled = settle(done.number);
    if ('reason' in done) settled?.reject(new Error(done.reason));
    else settled?.resolve({ png: asBuffer(done.png), warnings: done.warnings });
  });
  worker.on('error', (error) => giveUp(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => {
    isOver = true;
    giveUp(ended());
  });

  return {
    draw: (spec) =>
      new Promise((resolve, reject) => {
        // Whoever asks a thread that is no more is never answered.
        if (isOver) return reject(ended());
        const number = count++;
        waiting.set(number, { resolve, reject });
        worker.ref();
        worker.postMessage({ number, spec } satisfies Job);
      }),
    async close() {
      await worker.terminate();
    },
  };
}

function ended(): Error {
  return new Error('The thread that draws share images ended');
}

/** The same bytes, which were copied for this thread already. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
