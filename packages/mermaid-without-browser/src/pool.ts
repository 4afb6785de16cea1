import { Worker } from 'node:worker_threads';
import { watchAllowance, workOf } from './allowance.ts';
import type { DiagramRequest, DiagramResult } from './diagram.ts';
import type { Done, Drawn, Job } from './worker.ts';

/** Worker threads that draw. They start when there is work for them and keep their Mermaid until closed. */
export interface Pool {
  draw(request: DiagramRequest): Promise<Drawn>;
  close(): Promise<void>;
}

/** What comes and goes with each diagram: more room for it takes memory and saves no time. */
const YOUNG_MB = 24;

interface PoolOptions {
  /** How many threads at most. */
  size: number;
  /** How many diagrams must wait for each thread before another one is worth starting. */
  perWorker: number;
  /** How much processor time one diagram may take. */
  timeoutMs: number;
  /** How much memory a thread may take, in megabytes. */
  memoryMb: number;
  now: number;
  /** What becomes of a diagram whose thread was ended because it took too long. */
  onTimeout: (request: DiagramRequest) => DiagramResult;
  /** What becomes of a diagram that broke its thread, for want of memory or otherwise. */
  onBreakdown: (request: DiagramRequest, error: Error) => DiagramResult;
}

interface Waiting {
  request: DiagramRequest;
  resolve: (drawn: Drawn) => void;
  reject: (error: Error) => void;
}

interface Slot {
  worker: Worker;
  ready: boolean;
  current: (Waiting & { number: number; endWatch: () => void }) | undefined;
}

/** One diagram at a time fits into a thread, because Mermaid draws on its globals. */
export function createPool(options: PoolOptions): Pool {
  const { size, perWorker, timeoutMs, memoryMb, now, onTimeout, onBreakdown } = options;
  const queue: Waiting[] = [];
  const slots = new Set<Slot>();
  let count = 0;
  let closed = false;

  const start = () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { now },
      // The same date in words everywhere, and no warnings about type stripping.
      env: { ...process.env, TZ: 'UTC' },
      execArgv: ['--no-warnings'],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const slot: Slot = { worker, ready: false, current: undefined };
    slots.add(slot);
    worker.on('message', (message: 'ready' | Done) => {
      if (message === 'ready') slot.ready = true;
      else if (message.number === slot.current?.number) settle(slot)?.resolve(message);
      assign();
    });
    worker.on('error', (error) => drop(slot, toError(error)));
    worker.on('exit', () => drop(slot, new Error('The thread that draws diagrams ended')));
  };

  const settle = (slot: Slot): Waiting | undefined => {
    const { current } = slot;
    current?.endWatch();
    slot.current = undefined;
    return current;
  };

  /** A thread that broke before it could draw anything would break again, so everyone is told. */
  const drop = (slot: Slot, error: Error) => {
    if (!slots.delete(slot) || closed) return;
    const waiting = settle(slot);
    waiting?.resolve({ result: onBreakdown(waiting.request, error), dependsOnNow: false });
    if (!slot.ready) for (const waiting of queue.splice(0)) waiting.reject(error);
    assign();
  };

  const giveUp = (slot: Slot) => {
    const waiting = settle(slot);
    slots.delete(slot);
    void slot.worker.terminate();
    waiting?.resolve({ result: onTimeout(waiting.request), dependsOnNow: false });
    assign();
  };

  const assign = () => {
    const idle = [...slots].filter(({ current }) => !current);
    for (const slot of idle.filter(({ ready }) => ready)) {
      const next = queue.shift();
      if (!next) return;
      const number = count++;
      // Beside those that draw there is the one that asks.
      const work = () => workOf(slot.worker, size + 1);
      slot.current = { ...next, number, endWatch: watchAllowance(timeoutMs, work, () => giveUp(slot)) };
      slot.worker.postMessage({ number, request: next.request } satisfies Job);
    }
    while (queue.length && slots.size < Math.min(size, Math.ceil(queue.length / perWorker))) start();
  };

  return {
    draw: (request) =>
      new Promise((resolve, reject) => {
        queue.push({ request, resolve, reject });
        assign();
      }),
    async close() {
      closed = true;
      await Promise.all([...slots].map(({ worker }) => worker.terminate()));
    },
  };
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
