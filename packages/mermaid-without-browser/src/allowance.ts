import type { Worker } from 'node:worker_threads';

/** A look at a thread that draws, in milliseconds. */
export interface Look {
  /** How much processor time it may use. */
  limit: number;
  /** How much it has used, and had at the look before. */
  used: number;
  before: number;
  /** How long ago that look was. */
  waited: number;
}

/** A thread that uses less of the time than this waits for what never comes. */
const LEAST_USE = 0.01;

/**
 * Gives up what is drawn once its thread has used as much processor time as it may. On a busy machine that takes
 * longer than by the clock, and no good diagram is refused for what others do.
 *
 * @param spent - processor time that the thread used in its life, in milliseconds, where that is known.
 * @returns what ends the watch.
 */
export function watchAllowance(
  limit: number,
  spent: () => Promise<number | undefined>,
  giveUp: () => void,
): () => void {
  const begun = spent();
  let hasEnded = false;
  let timer: NodeJS.Timeout;
  const wait = (waited: number, before: number) => {
    timer = setTimeout(async () => {
      // A thread that doesn't even answer is given up, too.
      timer = setTimeout(giveUp, limit);
      const [first, last] = [await begun, await spent()];
      clearTimeout(timer);
      if (hasEnded) return;
      const used = first === undefined || last === undefined ? limit : last - first;
      const more = waitAfter({ limit, used, before, waited });
      if (more === undefined) giveUp();
      else wait(more, used);
    }, waited);
  };
  wait(limit, 0);
  return () => {
    hasEnded = true;
    clearTimeout(timer);
  };
}

/** How long to wait until the next look; nothing when it is time to give up. */
export function waitAfter({ limit, used, before, waited }: Look): number | undefined {
  if (used >= limit || used - before < waited * LEAST_USE) return undefined;
  return Math.max(limit - used, limit / 4);
}

/** What Node tells of a thread's processor time, which it does from 24.6 on; all of its time counts as used before. */
export async function processorTimeOf(worker: Worker): Promise<number | undefined> {
  if (typeof worker.cpuUsage !== 'function') return undefined;
  // A thread that has ended has none.
  const usage = await worker.cpuUsage().catch(() => undefined);
  return usage && (usage.user + usage.system) / 1000;
}
