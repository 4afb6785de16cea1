import { hash } from 'node:crypto';
import * as exact from './math/exact.ts';

/** Random numbers that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed that depends on nothing but the source of a drawing. */
export function seedOf(source: string): number {
  return hash('sha256', source, 'buffer').readInt32LE(0);
}

const FIELDS = ['Date', 'Day', 'FullYear', 'Hours', 'Milliseconds', 'Minutes', 'Month', 'Seconds'] as const;
const HAS_ZONE = /(?:Z|GMT|UTC|[+-]\d\d:?\d\d)\s*$/i;

/**
 * A Date for which it is always `now` and whose local time is UTC. Gantt charts work in local time and fall
 * back on the present, so the same chart would differ from machine to machine and from day to day.
 *
 * @param onAsked - Told whenever somebody asks for the present.
 */
export function createFixedDate(now: number, onAsked = () => {}): DateConstructor {
  const present = () => {
    onAsked();
    return now;
  };
  class FixedDate extends Date {
    constructor(...values: unknown[]) {
      super(values.length === 0 ? present() : instantOf(values));
    }
    static override now(): number {
      return present();
    }
    override getTimezoneOffset(): number {
      return 0;
    }
    override toString(): string {
      return this.toUTCString();
    }
  }
  for (const field of FIELDS) {
    for (const access of ['get', 'set'] as const) {
      const inUtc = Reflect.get(Date.prototype, `${access}UTC${field}`);
      if (inUtc)
        Object.defineProperty(FixedDate.prototype, access + field, {
          value: inUtc,
          configurable: true,
          writable: true,
        });
    }
  }
  return FixedDate as DateConstructor;
}

function instantOf(values: readonly unknown[]): number {
  if (values.length > 1) {
    const [year = 0, ...rest] = values.map(Number);
    return Date.UTC(year, ...rest);
  }
  const [value] = values;
  if (typeof value !== 'string') return value instanceof Date ? value.getTime() : Number(value);
  if (HAS_ZONE.test(value)) return Date.parse(value);
  const instant = Date.parse(`${value}Z`);
  return Number.isNaN(instant) ? Date.parse(`${value} UTC`) : instant;
}

/** Runs `work` with the globals replaced that would let it depend on chance, on the moment, or on the engine. */
export async function withFixedGlobals<T>(
  seed: number,
  FixedDate: DateConstructor,
  work: () => Promise<T>,
): Promise<T> {
  const { random, sin, cos, atan, log } = Math;
  const RealDate = globalThis.Date;
  Object.assign(Math, { random: createRandom(seed), ...exact });
  globalThis.Date = FixedDate;
  try {
    return await work();
  } finally {
    Object.assign(Math, { random, sin, cos, atan, log });
    globalThis.Date = RealDate;
  }
}
