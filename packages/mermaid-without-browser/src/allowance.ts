import type { Worker } from 'node:worker_threads';

/** What a thread has done in its life, in milliseconds. */
export interface Work {
  /** Processor time that it had. */
  used: number;
  /** How long it had something to do, whether the machine let it or not. */
  active: number;
}

/** A look at a thread that draws, in milliseconds. */
export interface Look extends Work {
  /** How much processor time it may use. */
  limit: number;
  /** How long ago the look before was; it was active since for `active`. */
  waited: number;
}

/** A thread that has something to do for less of the time than this waits for what never comes. */
const LEAST_USE = 0.01;
/** How many times as long as it may work a thread may take to say how much it has. */
const PATIENCE = 10;

/**
 * Gives up what is drawn once its thread has used as much processor time as it may. On a busy machine that takes
 * longer than by the clock, and no good diagram is refused for what others do.
 *
 * @param workOf - what the thread has done so far; nothing if it has ended.
 * @returns what ends the watch.
 */
export function watchAllowance(
  limit: number,
  workOf: () => Promise<Work | undefined>,
  giveUp: () => void,
): () => void {
  const begun = workOf();
  let hasEnded = false;
  let timer: NodeJS.Timeout;
  const wait = (waited: number, activeBefore?: number) => {
    timer = setTimeout(async () => {
      // A thread that doesn't even answer is given up, too.
      timer = setTimeout(giveUp, limit * PATIENCE);
      const [first, last] = [await begun, await workOf()];
      clearTimeout(timer);
      if (hasEnded) return;
      const look = first &&
        last && { used: last.used - first.used, active: last.active - (activeBefore ?? first.active) };
      const more = look && waitAfter({ ...look, limit, waited });
      if (more === undefined) giveUp();
      else wait(more, last?.active);
    }, waited);
  };
  wait(limit);
  return () => {
    hasEnded = true;
    clearTimeout(timer);
  };
}

/** How long to wait until the next look; nothing when it is time to give up. */
export function waitAfter({ limit, used, active, waited }: Look): number | undefined {
  if (used >= limit || active < waited * LEAST_USE) return undefined;
  return Math.max(limit - used, limit / 4);
}

/**
 * What a thread has done. Node tells of its processor time from 24.6 on; before, it is taken to have had its share of
 * what all threads had, which is less than it can have used: what ends is never given up for it.
 *
 * @param threads - how many there may be.
 */
export async function workOf(worker: Worker, threads: number): Promise<Work | undefined> {
  const { active } = worker.performance.eventLoopUtilization();
  if (typeof worker.cpuUsage !== 'function') return { used: sumOf(process.cpuUsage()) / threads, active };
  // A thread that has ended has none.
  const usage = await worker.cpuUsage().catch(() => undefined);
  return usage && { used: sumOf(usage), active };
}

function sumOf({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
