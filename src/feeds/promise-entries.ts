import { startOfDay } from '../domain/days.ts';
import { otherLanguageOf } from '../domain/language-marks.ts';
import { bySettled, type MadePromise } from '../domain/promises.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import type { Words } from '../words/words.ts';
import type { FeedEntry } from './entries.ts';

/** How many entries the feed has. */
const LENGTH = 50;

/**
 * The promises that were kept or given up last, the newest first; those of no known day are no news.
 *
 * @param promises - of incidents whose texts are plain.
 * @param htmlOf - the text of a promise and why it was given up, as HTML that stands by itself.
 */
export function toPromiseEntries(
  promises: readonly MadePromise[],
  {
    site,
    words,
    htmlOf,
  }: {
    site: Pick<Site, 'url' | 'timezone' | 'locale'>;
    words: Words;
    htmlOf: (promise: MadePromise) => string;
  },
): FeedEntry[] {
  const settled = promises.flatMap((promise) => {
    const { state } = promise;
    return promise.settled === undefined || state === 'open' || state === 'overdue'
      ? []
      : [{ ...promise, state, settled: promise.settled }];
  });
  return bySettled(settled)
    .slice(0, LENGTH)
    .map((promise) => {
      const { incident, action, anchor, state } = promise;
      const { language = incident.language } = action;
      return {
        url: `${absoluteUrl(site, routes.incident(incident.id))}#${anchor}`,
        title: words.say(`promises.feed-${state}`, { promise: action.text }),
        language: otherLanguageOf(language, site.locale),
        html: htmlOf(promise),
        at: startOfDay(promise.settled, site.timezone),
        authors: action.owner === undefined ? [] : [action.owner],
        categories: incident.services.map(({ service }) => service.name),
      };
    });
}
