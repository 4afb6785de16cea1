import { setTimeout } from 'node:timers/promises';

const PAUSE = 100;

/** What `look` finds, as soon as it finds something, however long that takes. */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await setTimeout(PAUSE);
  }
}
