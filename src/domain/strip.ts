import type { Instant } from './moment.ts';
import type { Phase } from './phases.ts';

/** A phase as a box on a strip. */
export interface StripSegment<P> {
  phase: P;
  x: number;
  width: number;
}

/** What stands between two phases, unless a strip says otherwise. */
const GAP = 4;

/**
 * Phases laid out on a strip in proportion to time, with `gap` between them and each at least
 * `minimum` wide, so that a minute's phase of a week's incident can still be seen.
 */
export function stripOf<P extends Pick<Phase, 'from' | 'to'>>(
  phases: readonly P[],
  total: number,
  minimum: number,
  gap = GAP,
): StripSegment<P>[] {
  const room = total - gap * (phases.length - 1);
  const small = smallOf(phases, room, minimum);
  const rest = lengthOf(phases) - lengthOf([...small]);
  const restRoom = room - small.size * minimum;
  let x = 0;
  return phases.map((phase) => {
    const width = small.has(phase) ? minimum : round((lengthOf([phase]) / rest) * restRoom);
    const segment = { phase, x: round(x), width };
    x += width + gap;
    return segment;
  });
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** What the scale of strips in a list begins and ends with; what lasted longer fills it. */
const SCALE = { from: MINUTE, to: 30 * DAY };
/** Whatever is shorter is still seen, with three phases of the least width in it. */
const SHORTEST = 0.05;
const LEAST_WIDTH = 12;

/** How wide a whole strip is in its own units. */
export const STRIP_WIDTH = 1000;

/** Lengths of time that a scale of strips is marked with. */
export const SCALE_MARKS: readonly number[] = [10 * MINUTE, HOUR, DAY, 7 * DAY];

/**
 * How much of the width a strip has in a list, from 0 to 1: the same for the same length of time on every page.
 * The scale is logarithmic, since incidents last from minutes to weeks.
 *
 * @example shareOfStrip(3_600_000) // 0.38
 */
export function shareOfStrip(duration: number): number {
  const share = Math.log(duration / SCALE.from) / Math.log(SCALE.to / SCALE.from);
  return Math.min(1, Math.max(SHORTEST, share));
}

/** Phases on a strip, and the rest of the scale where they do not fill it. */
export interface Strip<P> {
  segments: StripSegment<P>[];
  rest?: { x: number; width: number };
}

/** The strip of a report, which its phases fill. */
export function fullStripOf<P extends Pick<Phase, 'from' | 'to'>>(phases: readonly P[]): Strip<P> {
  return { segments: stripOf(phases, STRIP_WIDTH, LEAST_WIDTH) };
}

/** The strip of a list, as long on its scale as the phases took. */
export function listStripOf<P extends Pick<Phase, 'from' | 'to'>>(phases: readonly P[]): Strip<P> {
  const length = Math.round(STRIP_WIDTH * shareOfStrip(lengthOf(phases)));
  const segments = stripOf(phases, length, LEAST_WIDTH);
  const rest = { x: length + GAP, width: STRIP_WIDTH - GAP - length };
  return rest.width > 0 ? { segments, rest } : { segments };
}

/** Where on the strip of a report something stands that was so for a while, so that it lies below its phases. */
export function boxOn(
  segments: readonly StripSegment<Pick<Phase, 'from' | 'to'>>[],
  from: Instant,
  to: Instant,
): { x: number; width: number } {
  const begin = placeOn(segments, from);
  const width = Math.max(LEAST_WIDTH, placeOn(segments, to) - begin);
  return { x: round(Math.min(begin, STRIP_WIDTH - width)), width: round(width) };
}

function placeOn(segments: readonly StripSegment<Pick<Phase, 'from' | 'to'>>[], instant: Instant): number {
  const segment = segments.findLast(({ phase }) => phase.from <= instant);
  if (!segment) return 0;
  const { phase, x, width } = segment;
  return x + width * Math.min(1, (instant - phase.from) / (phase.to - phase.from));
}

/** The phases that are drawn wider than they lasted. Each takes room from the others, so that more may become small. */
function smallOf<P extends Pick<Phase, 'from' | 'to'>>(
  phases: readonly P[],
  room: number,
  minimum: number,
): Set<P> {
  const small = new Set<P>();
  for (const phase of [...phases].sort((one, other) => lengthOf([one]) - lengthOf([other]))) {
    const rest = lengthOf(phases) - lengthOf([...small]);
    const restRoom = room - small.size * minimum;
    if ((lengthOf([phase]) / rest) * restRoom < minimum) small.add(phase);
  }
  return small;
}

function lengthOf(phases: readonly Pick<Phase, 'from' | 'to'>[]): number {
  return phases.reduce((sum, { from, to }) => sum + to - from, 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
