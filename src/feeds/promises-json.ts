import { otherLanguageOf } from '../domain/language-marks.ts';
import type { PlainDate } from '../domain/moment.ts';
import { type MadePromise, type PromiseState, standingTimesOf } from '../domain/promises.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import { medianOf, type SurvivalStep, survivalOf } from '../domain/survival.ts';

/** A promise for programs. */
export interface PromiseJson {
  /** Where it stands in its report. */
  url: string;
  /** The id of the incident. */
  incident: string;
  /** As its author named it. */
  id?: string | undefined;
  text: string;
  /** BCP 47, where that is another language than the site's. */
  language?: string | undefined;
  state: PromiseState;
  owner?: string | undefined;
  promised?: PlainDate | undefined;
  due?: PlainDate | undefined;
  /** When it was kept or given up. */
  settled?: PlainDate | undefined;
  /** Whether it was so by that day, and nobody knows since when. */
  settledBefore?: true | undefined;
  /** Why it was given up. */
  reason?: string | undefined;
  link?: string | undefined;
}

/** `/api/promises.json`: all promises, and how long they stand. */
export interface PromisesJson {
  site: { name: string; url: string };
  promises: PromiseJson[];
  /** The estimate of Kaplan and Meier: which share is not kept so many days after. */
  notKept: {
    count: number;
    /** How many are not in it, because nobody recorded when they were made or kept. */
    leftOut: number;
    /** The days after which half are kept. */
    half?: number | undefined;
    steps: (Pick<SurvivalStep, 'share' | 'low' | 'high' | 'atRisk' | 'events'> & { days: number })[];
  };
}

/** @param promises - of incidents whose texts are Markdown with whole addresses. */
export function toPromisesJson(
  promises: readonly MadePromise[],
  site: Pick<Site, 'name' | 'url' | 'locale'>,
  today: PlainDate,
): PromisesJson {
  const { observations, unknown } = standingTimesOf(promises, today);
  const steps = survivalOf(observations);
  return {
    site: { name: site.name, url: absoluteUrl(site, routes.home) },
    promises: promises.map((promise) => toPromiseJson(promise, site)),
    notKept: {
      count: observations.length,
      leftOut: unknown,
      half: medianOf(steps)?.time,
      steps: steps.map(({ time: days, share, low, high, atRisk, events }) => ({
        days,
        share,
        low,
        high,
        atRisk,
        events,
      })),
    },
  };
}

function toPromiseJson(
  { incident, action, anchor, state, promised, settled, isExact }: MadePromise,
  site: Pick<Site, 'url' | 'locale'>,
): PromiseJson {
  const { id, text, owner, due, reason, link } = action;
  return {
    url: `${absoluteUrl(site, routes.incident(incident.id))}#${anchor}`,
    incident: incident.id,
    id,
    text,
    language: otherLanguageOf(action.language ?? incident.language, site.locale),
    state,
    owner,
    promised,
    due,
    settled,
    settledBefore: settled !== undefined && !isExact ? true : undefined,
    reason,
    link,
  };
}
