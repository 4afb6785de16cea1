import type { Insight } from '../../components/insights.ts';
import { countPromises, PROMISE_STATES } from '../../domain/promises.ts';
import { hrefOf, routes } from '../../domain/routes.ts';
import { drawRows } from '../../render/chart/rows.ts';
import { loadPromises } from '../promises.ts';
import { type InsightSource, toNumber } from './source.ts';

/** What has become of all promises. */
export function promisesInsight(source: InsightSource): Insight {
  const { site, words, incidents } = source;
  const counts = countPromises(loadPromises(incidents));
  const drawings = drawRows(
    PROMISE_STATES.map((state) => ({ value: counts[state] })),
    counts.all,
  );
  const href = hrefOf(site, routes.promises);
  return {
    name: 'promises',
    title: words.say('insights.promises'),
    sentences: [words.say('insights.promises-shown', { count: counts.all })],
    table: {
      head: [words.say('promises.title'), words.say('promises.counts')],
      rows: PROMISE_STATES.map((state, index) => ({
        cells: [
          counts[state] > 0
            ? { label: words.say(`promises.${state}`), href: `${href}#${state}` }
            : words.say(`promises.${state}`),
          toNumber(counts[state], source),
        ],
        drawing: drawings[index],
      })),
    },
    csv: [['state', 'promises'], ...PROMISE_STATES.map((state) => [state, String(counts[state])])],
  };
}
