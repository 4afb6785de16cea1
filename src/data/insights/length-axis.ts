import type { Length } from '../../domain/lengths.ts';
import { type Dot, type DotRequest, type DotSeries, drawDots } from '../../render/chart/dots.ts';
import { sayDuration } from '../../words/duration.ts';
import type { Words } from '../../words/words.ts';
import type { InsightSource } from './source.ts';

const MINUTE = 60_000;

/** Round lengths of time, from a minute to ten years. */
const LENGTH_TICKS = [
  ...[1, 5, 15, 60, 240, 1440, 4320, 14_400, 43_200, 144_000, 525_600, 5_256_000].map(
    (minutes) => minutes * MINUTE,
  ),
];

/** A length as a dot; what is shorter than a minute has no place on the axis. */
export function toDot(x: number, { value, low, high }: Length): Dot {
  const [y, least, most] = [value, low, high].map((length) => Math.max(length, MINUTE));
  return { x, y: y ?? MINUTE, low: least, high: most };
}

/** Draws lengths of time upwards, on a logarithmic axis. */
export function drawLengths(
  series: DotSeries[],
  { site, words }: InsightSource,
  across: Pick<DotRequest, 'xTitle' | 'categories'>,
) {
  return drawDots({
    ...across,
    series,
    yTitle: words.say('insights.lasted'),
    say: (value) => sayDuration(value, words),
    logTicks: LENGTH_TICKS,
    figures: { head: [], rows: [] },
    format: { locale: words.locale, zone: site.timezone },
  });
}

/** A length in words, with how far it may be off. */
export function sayLength({ value, low, high, isOver }: Length, words: Words): string {
  const duration = sayDuration(value, words);
  if (!isOver) return words.say('insights.so-far', { duration });
  if (low === high) return duration;
  return words.say('insights.about', {
    duration,
    low: sayDuration(low, words),
    high: sayDuration(high, words),
  });
}
