import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { processorTimeOf, waitAfter, watchAllowance } from '../src/allowance.ts';

test.each([
  { what: 'has used all of its time', look: { used: 20, before: 0, waited: 20 }, wait: undefined },
  { what: 'had half of the machine', look: { used: 10, before: 0, waited: 20 }, wait: 10 },
  { what: 'is nearly at its end', look: { used: 19, before: 10, waited: 10 }, wait: 5 },
  { what: 'had little of the machine', look: { used: 1, before: 0, waited: 20 }, wait: 19 },
  { what: 'waits for nothing', look: { used: 10, before: 10, waited: 10 }, wait: undefined },
])('a thread that $what is looked at again after $wait', ({ look, wait }) => {
  expect(waitAfter({ limit: 20, ...look })).toBe(wait);
});

describe('what is drawn', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** When it was given up, if its thread has a part of the machine's time. */
  async function givenUpAfter(spentAt: (now: number) => Promise<number | undefined>, until = 1000) {
    let now = 0;
    let at: number | undefined;
    const end = watchAllowance(
      20,
      () => spentAt(now),
      () => {
        at ??= now;
        end();
      },
    );
    for (; now < until && at === undefined; now++) await vi.advanceTimersByTimeAsync(1);
    end();
    return at;
  }

  test('is given up when its thread has used its time, and no sooner', async () => {
    expect(await givenUpAfter(async (now) => 300 + now)).toBeLessThan(25);
    const busy = await givenUpAfter(async (now) => 300 + now / 10);
    expect(busy).toBeGreaterThanOrEqual(198);
    expect(busy).toBeLessThan(206);
  });

  test('is given up when its thread waits or does not answer, and by the clock where nothing else is known', async () => {
    expect(await givenUpAfter(async () => 300)).toBeLessThan(25);
    expect(await givenUpAfter(async () => undefined)).toBeLessThan(25);
    expect(await givenUpAfter(() => new Promise(() => {}))).toBeLessThan(45);
  });

  test('is not given up once it is drawn', async () => {
    const giveUp = vi.fn();
    const end = watchAllowance(20, async () => 300, giveUp);
    await vi.advanceTimersByTimeAsync(10);
    end();
    await vi.advanceTimersByTimeAsync(1000);
    expect(giveUp).not.toHaveBeenCalled();
  });
});

test('the processor time of a thread that has ended is not known', async () => {
  const worker = new Worker('setInterval(() => {}, 1000)', { eval: true });
  onTestFinished(() => void worker.terminate());
  await new Promise((resolve) => worker.on('online', resolve));
  expect(await processorTimeOf(worker)).toBeGreaterThan(0);
  await worker.terminate();
  expect(await processorTimeOf(worker)).toBeUndefined();
});
