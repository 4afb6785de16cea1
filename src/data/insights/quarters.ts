import type { Insight, InsightCell } from '../../components/insights.ts';
import { startOfDay } from '../../domain/days.ts';
import { poissonOf } from '../../domain/intervals.ts';
import { quartersOf } from '../../domain/quarters.ts';
import { hrefOf, routes } from '../../domain/routes.ts';
import { drawDots } from '../../render/chart/dots.ts';
import { sayQuarter } from '../../words/review.ts';
import { type InsightSource, sayInterval, toNumber } from './source.ts';

/** How many incidents began in each quarter. */
export function quartersInsight(source: InsightSource): Insight {
  const { incidents, today, words, site } = source;
  const quarters = quartersOf(incidents, today).map((quarter) => ({
    ...quarter,
    label: sayQuarter(quarter, words),
    href: hrefOf(site, routes.quarter(quarter.year, quarter.quarter)),
    count: quarter.incidents.length,
    interval: poissonOf(quarter.incidents.length),
  }));
  const middle = (from: string, to: string) =>
    (startOfDay(from, site.timezone) + startOfDay(to, site.timezone)) / 2;
  const toSeries = (name: string, isOver: boolean) => ({
    name,
    dots: quarters
      .filter((quarter) => quarter.isOver === isOver)
      .map(({ from, to, count, interval }) => ({ x: middle(from, to), y: count, ...interval })),
  });
  const isOpen = quarters.some(({ isOver }) => !isOver);
  return {
    name: 'quarters',
    title: words.say('insights.quarters'),
    sentences: [
      words.say('insights.quarters-shown', { count: quarters.length }),
      ...(isOpen ? [words.say('insights.quarter-open')] : []),
    ],
    chart: drawDots({
      series: [
        toSeries(words.say('record.count'), true),
        toSeries(words.say('insights.still-open'), false),
      ].filter(({ dots }) => dots.length > 0),
      xTitle: words.say('insights.quarter-column'),
      yTitle: words.say('record.count'),
      say: (value) => toNumber(value, source),
      figures: { head: [], rows: [] },
      format: { locale: words.locale, zone: site.timezone },
    }),
    table: {
      head: [words.say('insights.quarter-column'), words.say('record.count'), words.say('promises.interval')],
      rows: quarters.toReversed().map(({ label, href, count, interval, isOver }) => ({
        cells: [
          toCell(isOver ? label : `${label} · ${words.say('insights.still-open')}`, href, count),
          toNumber(count, source),
          sayInterval(interval, (limit) => toNumber(limit, source), source),
        ],
      })),
    },
    csv: [
      ['quarter', 'from', 'incidents', 'rate_low', 'rate_high', 'over'],
      ...quarters.map(({ year, quarter, from, count, interval, isOver }) => [
        `${year}-Q${quarter}`,
        from,
        String(count),
        interval.low.toFixed(3),
        interval.high.toFixed(3),
        String(isOver),
      ]),
    ],
  };
}

/** A quarter without incidents may have no page. */
function toCell(label: string, href: string, count: number): InsightCell {
  return count > 0 ? { label, href } : label;
}
