import type { Phase } from './phases.ts';

/** A phase as a box on a strip. */
export interface StripSegment<P> {
  phase: P;
  x: number;
  width: number;
}

/**
 * Phases laid out on a strip in proportion to time, with `gap` between them and each at least
 * `minimum` wide, so that a minute's phase of a week's incident can still be seen.
 */
export function stripOf<P extends Pick<Phase, 'from' | 'to'>>(
  phases: readonly P[],
  total: number,
  minimum: number,
  gap = 4,
): StripSegment<P>[] {
  const room = total - gap * (phases.length - 1);
  const whole = phases.reduce((sum, { from, to }) => sum + to - from, 0);
  const small = phases.filter(({ from, to }) => ((to - from) / whole) * room < minimum);
  const rest = whole - small.reduce((sum, { from, to }) => sum + to - from, 0);
  const restRoom = room - small.length * minimum;
  let x = 0;
  return phases.map((phase) => {
    const width = small.includes(phase) ? minimum : round(((phase.to - phase.from) / rest) * restRoom);
    const segment = { phase, x: round(x), width };
    x += width + gap;
    return segment;
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
