import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Work, waitAfter, watchAllowance, workOf } from '../src/allowance.ts';

test.each([
  { what: 'has used all of its time', look: { used: 20, active: 20, waited: 20 }, wait: undefined },
  { what: 'had half of the machine', look: { used: 10, active: 20, waited: 20 }, wait: 10 },
  { what: 'is nearly at its end', look: { used: 19, active: 10, waited: 10 }, wait: 5 },
  { what: 'had little of the machine', look: { used: 1, active: 20, waited: 20 }, wait: 19 },
  { what: 'had nothing of the machine', look: { used: 0, active: 20, waited: 20 }, wait: 20 },
  { what: 'waits for nothing', look: { used: 10, active: 0, waited: 10 }, wait: undefined },
])('a thread that $what is looked at again after $wait', ({ look, wait }) => {
  expect(waitAfter({ limit: 20, ...look })).toBe(wait);
});

describe('what is drawn', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** When it was given up, if its thread has done so much by then. */
  async function givenUpAfter(workAt: (now: number) => Promise<Work | undefined>, until = 1000) {
    let now = 0;
    let at: number | undefined;
    const end = watchAllowance(
      20,
      () => workAt(now),
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
    expect(await givenUpAfter(async (now) => ({ used: 300 + now, active: 400 + now }))).toBeLessThan(25);
    const busy = await givenUpAfter(async (now) => ({ used: 300 + now / 10, active: 400 + now }));
    expect(busy).toBeGreaterThanOrEqual(198);
    expect(busy).toBeLessThan(206);
  });

  test('is never given up while others have the machine', async () => {
    expect(await givenUpAfter(async (now) => ({ used: 300, active: 400 + now }))).toBeUndefined();
  });

  test('is given up when its thread waits, has ended, or does not answer', async () => {
    expect(await givenUpAfter(async () => ({ used: 300, active: 400 }))).toBeLessThan(25);
    expect(await givenUpAfter(async () => undefined)).toBeLessThan(25);
    expect(await givenUpAfter(() => new Promise(() => {}))).toBeLessThan(225);
  });

  test('is not given up once it is drawn', async () => {
    const giveUp = vi.fn();
    const end = watchAllowance(20, async () => ({ used: 300, active: 400 }), giveUp);
    await vi.advanceTimersByTimeAsync(10);
    end();
    await vi.advanceTimersByTimeAsync(1000);
    expect(giveUp).not.toHaveBeenCalled();
  });
});

describe('a thread', () => {
  /** Works for a while when it is told to, and says when it is done. */
  const WORKER = `
    const { parentPort } = require('node:worker_threads');
    parentPort.on('message', () => {
      for (let index = 0; index < 3e7; index++) Math.sqrt(index);
      parentPort.postMessage('done');
    });
    parentPort.postMessage('ready');`;

  async function start(): Promise<Worker> {
    const worker = new Worker(WORKER, { eval: true });
    onTestFinished(() => void worker.terminate());
    await new Promise((resolve) => worker.once('message', resolve));
    return worker;
  }

  test('has used time and was active after it worked, and no longer tells when it has ended', async () => {
    const worker = await start();
    const before = await workOf(worker, 2);
    worker.postMessage('');
    await new Promise((resolve) => worker.once('message', resolve));
    const after = await workOf(worker, 2);
    expect(after?.used).toBeGreaterThan(before?.used ?? Number.NaN);
    expect(after?.active).toBeGreaterThan(before?.active ?? Number.NaN);
    await worker.terminate();
    expect(await workOf(worker, 2)).toBeUndefined();
  });

  test('has its share of what all threads used where Node does not tell', async () => {
    const worker = await start();
    Object.defineProperty(worker, 'cpuUsage', { value: undefined });
    const [one, many] = [await workOf(worker, 1), await workOf(worker, 1000)];
    expect(one?.used).toBeGreaterThan(0);
    expect(many?.used).toBeLessThan(one?.used ?? 0);
  });
});
