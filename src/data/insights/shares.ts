import type { Insight, InsightCell } from '../../components/insights.ts';
import { DETECTORS } from '../../domain/incident.ts';
import type { InsightName } from '../../domain/insight-names.ts';
import { LEAST, type Shares, sharesOf } from '../../domain/insights.ts';
import { hrefOf, routes } from '../../domain/routes.ts';
import { drawRows } from '../../render/chart/rows.ts';
import { type InsightSource, sayInterval, toNumber, toPercent } from './source.ts';

/** By what incidents were caused. */
export function causesInsight(source: InsightSource): Insight {
  const { incidents, site, words } = source;
  const labels = new Map(site.causes.map(({ id, label }) => [id, label]));
  const shares = sharesOf(incidents, ({ cause }) => cause?.id, [...labels.keys()]);
  return toInsight('causes', words.say('search.facet-cause'), shares, source, (id) => ({
    label: labels.get(id) ?? id,
    href: hrefOf(site, routes.cause(id)),
  }));
}

/** By who noticed them first. */
export function noticedInsight(source: InsightSource): Insight {
  const { incidents, words } = source;
  const shares = sharesOf(incidents, ({ detectedBy }) => detectedBy, DETECTORS);
  return toInsight('noticed', words.say('insights.noticed-by'), shares, source, (detector) =>
    words.say(`insights.noticed-${detector}`),
  );
}

/** With few incidents, counts are all that can be said. */
function toInsight<K extends string>(
  name: InsightName & ('causes' | 'noticed'),
  column: string,
  { count, unknown, shares }: Shares<K>,
  source: InsightSource,
  cellOf: (of: K) => InsightCell,
): Insight {
  const { words } = source;
  const isEnough = count >= LEAST;
  const drawings = drawRows(
    shares.map(({ share, interval }) => ({ value: share, ...interval })),
    1,
  );
  const percent = (share: number) => toPercent(share, source);
  return {
    name,
    title: words.say(`insights.${name}`),
    sentences: [
      ...(isEnough
        ? [words.say('insights.shares-shown', { count, unknown })]
        : [words.say('insights.too-few', { count, least: LEAST })]),
    ],
    table:
      shares.length === 0
        ? undefined
        : {
            head: [
              column,
              words.say('record.count'),
              ...(isEnough ? [words.say('insights.share'), words.say('promises.interval')] : []),
            ],
            rows: shares.map(({ of, count: members, share, interval }, index) => ({
              cells: [
                cellOf(of),
                toNumber(members, source),
                ...(isEnough ? [percent(share), sayInterval(interval, percent, source)] : []),
              ],
              drawing: isEnough ? drawings[index] : undefined,
            })),
          },
    csv: [
      [
        name === 'causes' ? 'cause' : 'noticed_by',
        'incidents',
        'known',
        'not_recorded',
        'share',
        'share_low',
        'share_high',
      ],
      ...shares.map(({ of, count: members, share, interval }) => [
        of,
        String(members),
        String(count),
        String(unknown),
        ...[share, interval.low, interval.high].map((value) => value.toFixed(4)),
      ]),
    ],
  };
}
